package io.tieout.mapping.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.erp.ErpCredit;
import io.tieout.model.erp.ErpPayment;
import io.tieout.model.erp.ErpPayment.Origin;
import io.tieout.model.erp.ErpPayment.State;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.intacct.CreditRead;
import io.tieout.model.intacct.PaymentRead;
import io.tieout.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTranslationTests {

    private static final CustomerId CUSTOMER = new CustomerId("C-1");

    @Test
    void aPaymentOfOursIsToldApartByTheFormOfItsKey() {
        String ours = CommandIds.docNumber(new TenantId("acme"), new TransactionId("T-1"));

        assertThat(told(ours, "Complete", false).origin()).isEqualTo(Origin.TIEOUT);
        assertThat(told("10442", "Complete", false).origin()).isEqualTo(Origin.INTACCT);
        assertThat(told("TO-10442", "Complete", false).origin()).isEqualTo(Origin.INTACCT);
        assertThat(told(null, "Complete", false).origin()).isEqualTo(Origin.INTACCT);
    }

    @ParameterizedTest
    @CsvSource({
        "Complete,POSTED",
        "Posted,POSTED",
        "Partially Paid,POSTED",
        "Reconciled,POSTED",
        "Draft,DRAFT",
        "Reversed,REVERSED",
        "Voided,REVERSED",
        "Reversal,REVERSAL",
        "Sold,UNKNOWN"
    })
    void theStateIsThatOfTheLabelAndOneThatNobodyKnowsIsNotGuessed(String label, State state) {
        assertThat(told("1", label, false).state()).isEqualTo(state);
        assertThat(told("1", label, false).intacctState()).isEqualTo(label);
        assertThat(told("1", label, true).state()).isEqualTo(State.DELETED);
    }

    @Test
    void whatItSettlesIsToldUnderBillingsIdsAndAnInvoiceThatIsNotKnownByItsRecordNumber() {
        var read = payment("1", "Complete", false, List.of(applied("501"), applied("777")));

        ErpPayment told = MoneyTranslation.of(
                read,
                CUSTOMER,
                null,
                recordNo -> recordNo.equals("501") ? Optional.of(new InvoiceId("INV-1")) : Optional.empty());

        assertThat(told.applied())
                .extracting(ErpPayment.Applied::invoiceId, ErpPayment.Applied::invoiceRecordNo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new InvoiceId("INV-1"), "501"),
                        org.assertj.core.groups.Tuple.tuple(null, "777"));
    }

    @Test
    void whatCouldNotBeReadIsAbsentAndNotNothing() {
        assertThat(MoneyTranslation.of(payment("1", "Complete", false, null), CUSTOMER, null, no -> Optional.empty())
                        .applied())
                .isNull();
        assertThat(told("1", "Complete", false).applied()).isEmpty();
    }

    @Test
    void aMemoHasADirectionInsteadOfASign() {
        ErpCredit credit = MoneyTranslation.of(memo("-50.00", "-20.00", "-30.00", "Partially Paid"), CUSTOMER);
        ErpCredit debit = MoneyTranslation.of(memo("50.00", "0.00", "50.00", "Posted"), CUSTOMER);

        assertThat(credit.type()).isEqualTo(ErpCredit.Type.CREDIT);
        assertThat(credit.total()).isEqualTo(Money.of("50.00", "USD"));
        assertThat(credit.open()).isEqualTo(Money.of("30.00", "USD"));
        assertThat(debit.type()).isEqualTo(ErpCredit.Type.DEBIT);
    }

    @Test
    void aReversedMemoLeavesNothing() {
        assertThat(MoneyTranslation.of(memo("-50.00", "0.00", "-50.00", "Reversed"), CUSTOMER)
                        .open()
                        .isZero())
                .isTrue();
    }

    private static ErpPayment told(@Nullable String docNumber, String state, boolean deleted) {
        return MoneyTranslation.of(
                payment(docNumber, state, deleted, List.of()), CUSTOMER, null, recordNo -> Optional.empty());
    }

    private static PaymentRead.Applied applied(String invoice) {
        return new PaymentRead.Applied(invoice, null, Money.of("5.00", "USD"), null, null);
    }

    private static PaymentRead payment(
            @Nullable String docNumber, String state, boolean deleted, @Nullable List<PaymentRead.Applied> applied) {
        return new PaymentRead(
                PaymentRead.Kind.PAYMENT,
                "2291",
                docNumber,
                "CUST-1",
                state,
                Money.of("10.00", "USD"),
                null,
                "Cash",
                LocalDate.of(2026, 3, 1),
                null,
                applied,
                null,
                deleted,
                null,
                null,
                1L);
    }

    private static CreditRead memo(String total, String applied, String open, String state) {
        return new CreditRead(
                "1300",
                "CM-7",
                "CUST-1",
                state,
                Money.of(total, "USD"),
                Money.of(applied, "USD"),
                Money.of(open, "USD"),
                LocalDate.of(2026, 3, 1),
                null,
                null,
                false,
                null,
                null,
                1L);
    }
}
