package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.simulator.oracle.DocumentView;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Order Entry deletes and makes an invoice anew whenever its document is edited; payments follow it. */
class RecreatedInvoiceIT extends ReadingContext {

    @Test
    void aPaymentThatWasOnItsWayGoesToTheRecordOfToday() {
        TenantId tenant = company("RECREATED-PAID", 1, 1, 0);
        DocumentView old = SIMULATOR.ledger("RECREATED-PAID").invoices().getFirst();
        long today = SIMULATOR.recreateInvoice("RECREATED-PAID", old.recordNo());

        Answer answer = ledger.post(new Batch("recreated", tenant, null, List.of(payment(old))));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Answered.class,
                        answered -> assertThat(answered.results().get(new CommandId("recreated-1")))
                                .isInstanceOf(Result.Done.class));
        assertThat(SIMULATOR.ledger("RECREATED-PAID").invoices())
                .singleElement()
                .satisfies(invoice -> {
                    assertThat(invoice.recordNo()).isEqualTo(today);
                    assertThat(invoice.paid()).isEqualTo(old.paid().add(java.math.BigDecimal.ONE));
                });
    }

    private static CreatePayment payment(DocumentView invoice) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        return new CreatePayment(
                new CommandId("recreated-1"),
                1,
                new Origin(DocumentKind.PAYMENT, "T-R", new CustomerId("c"), new EventId("e-r")),
                null,
                invoice.customerId(),
                "TO-RECREATED",
                new ReceivingAccount(ReceivingAccount.Kind.UNDEPOSITED_FUNDS, "1099"),
                "Cash",
                day,
                day,
                null,
                Money.of("1.00", "USD"),
                List.of(new CreatePayment.Detail(
                        Long.toString(invoice.recordNo()), invoice.number(), Money.of("1.00", "USD"))),
                null,
                null);
    }
}
