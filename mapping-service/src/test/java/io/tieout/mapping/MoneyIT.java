package io.tieout.mapping;

import static io.tieout.mapping.Samples.aPayment;
import static io.tieout.mapping.Samples.customerRead;
import static io.tieout.mapping.Samples.deleted;
import static io.tieout.mapping.Samples.invoiceRead;
import static io.tieout.mapping.Samples.money;
import static io.tieout.mapping.Samples.revised;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpPayment;
import io.tieout.model.erp.ErpPayment.Origin;
import io.tieout.model.erp.ErpPayment.State;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.CreditRead;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.intacct.PaymentRead;
import io.tieout.model.outcome.DocumentKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Money that was read in Intacct is told to billing, and payments follow an invoice that was made anew there. */
class MoneyIT extends RunningMapping {

    private static final String LEAST = "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000'}";

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());
    private final String mapping = "/api/v1/tenants/" + tenant + "/mapping";

    @Test
    void aCheckThatWasEnteredInIntacctIsToldUnderBillingsIds() {
        wire.send(
                wire.event(EventTypes.CUSTOMER_READ, tenant, "m-c", customerRead("C-1", "11")),
                wire.event(
                        EventTypes.INVOICE_READ,
                        tenant,
                        "m-i",
                        invoiceRead("INV-1", "C-1", "501", "Posted", "120.00 USD")),
                wire.event(EventTypes.PAYMENT_READ, tenant, "m-p", payment("2291", "10442", "Complete")),
                wire.event(EventTypes.CREDIT_READ, tenant, "m-m", memo()));

        wire.eventually(
                EventTypes.ERP_PAYMENT,
                tenant,
                told -> assertThat(told).singleElement().satisfies(event -> {
                    ErpPayment payment = event.data();
                    assertThat(payment.origin()).isEqualTo(Origin.INTACCT);
                    assertThat(payment.transactionId()).isNull();
                    assertThat(payment.state()).isEqualTo(State.POSTED);
                    assertThat(payment.applied()).singleElement().satisfies(applied -> {
                        assertThat(applied.invoiceId()).isEqualTo(new InvoiceId("INV-1"));
                        assertThat(applied.amount()).isEqualTo(money("20.00 USD"));
                    });
                }));
        wire.eventually(
                EventTypes.ERP_CREDIT,
                tenant,
                told -> assertThat(told)
                        .singleElement()
                        .satisfies(event -> assertThat(event.data().open()).isEqualTo(money("30.00 USD"))));
    }

    @Test
    void aPaymentOfOursThatSomebodyReversedIsToldWithItsTransaction() {
        rest().put(mapping, LEAST, tenant.value());
        wire.send(
                wire.event(EventTypes.CUSTOMER_READ, tenant, "o-c", customerRead("C-1", "11")),
                wire.event(
                        EventTypes.INVOICE_READ,
                        tenant,
                        "o-i",
                        invoiceRead("INV-1", "C-1", "501", "Posted", "120.00 USD")));
        wire.eventually(EventTypes.ERP_INVOICE, tenant, told -> assertThat(told).hasSize(1));
        var wanted = aPayment().paying("INV-1", "100.00 USD");
        wire.send(wire.event(EventTypes.POSTING_REQUESTED, tenant, "o-1", wanted.requested()));
        CreatePayment command = wire.one(EventTypes.CREATE_PAYMENT, tenant);
        // Read before its outcome came.
        wire.send(
                wire.event(EventTypes.PAYMENT_READ, tenant, "o-p1", payment("2304", command.docNumber(), "Complete")));
        wire.eventually(
                EventTypes.ERP_PAYMENT,
                tenant,
                told -> assertThat(told)
                        .singleElement()
                        .satisfies(event -> assertThat(event.data().origin()).isEqualTo(Origin.TIEOUT)));
        String transaction = command.origin().documentId();
        wire.send(wire.event(
                EventTypes.INTACCT_OUTCOME,
                tenant,
                "o-2",
                Samples.posted(
                        DocumentKind.PAYMENT,
                        transaction,
                        "C-1",
                        new CommandId(command.commandId().value()),
                        command.docNumber(),
                        "2304")));
        wire.eventually(EventTypes.ERP_OUTCOME, tenant, told -> assertThat(told).hasSize(1));

        wire.send(
                wire.event(EventTypes.PAYMENT_READ, tenant, "o-p2", payment("2304", command.docNumber(), "Reversed")));

        wire.eventually(
                EventTypes.ERP_PAYMENT,
                tenant,
                told -> assertThat(told)
                        .filteredOn(event -> event.data().state() == State.REVERSED)
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.data().origin()).isEqualTo(Origin.TIEOUT);
                            assertThat(event.data().transactionId()).isEqualTo(new TransactionId(transaction));
                        }));
    }

    @Test
    void aPaymentForAnInvoiceThatOrderEntryMadeAnewGoesToTheNewRecord() {
        rest().put(mapping, LEAST, tenant.value());
        InvoiceRead old = revised(invoiceRead("INV-1", "C-1", "501", "Posted", "120.00 USD"), "C-1", 1);
        InvoiceRead anew = revised(invoiceRead("INV-1", "C-1", "888", "Posted", "120.00 USD"), "C-1", 1);
        wire.send(
                wire.event(EventTypes.CUSTOMER_READ, tenant, "n-c", customerRead("C-1", "11")),
                wire.event(EventTypes.INVOICE_READ, tenant, "n-1", old),
                wire.event(EventTypes.INVOICE_READ, tenant, "n-2", revised(deleted(old), "C-1", 2)),
                wire.event(EventTypes.INVOICE_READ, tenant, "n-3", anew));
        wire.eventually(EventTypes.ERP_INVOICE, tenant, told -> assertThat(told).hasSize(3));

        wire.send(wire.event(
                EventTypes.POSTING_REQUESTED,
                tenant,
                "n-4",
                aPayment().paying("INV-1", "100.00 USD").requested()));

        assertThat(wire.one(EventTypes.CREATE_PAYMENT, tenant).details())
                .extracting(CreatePayment.Detail::invoiceRecordNo)
                .containsExactly("888");
    }

    private static PaymentRead payment(String recordNo, String docNumber, String state) {
        return new PaymentRead(
                PaymentRead.Kind.PAYMENT,
                recordNo,
                docNumber,
                "C-1",
                state,
                money("20.00 USD"),
                null,
                "Printed Check",
                Samples.DATE,
                null,
                List.of(new PaymentRead.Applied("501", null, money("20.00 USD"), null, null)),
                null,
                false,
                null,
                Samples.TIME,
                1L);
    }

    private static CreditRead memo() {
        return new CreditRead(
                "1300",
                "CM-7",
                "C-1",
                "Partially Paid",
                money("-50.00 USD"),
                money("-20.00 USD"),
                money("-30.00 USD"),
                Samples.DATE,
                null,
                null,
                false,
                null,
                Samples.TIME,
                1L);
    }
}
