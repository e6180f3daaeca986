package io.tieout.payment.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.TransactionType;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.TestEvents;
import io.tieout.payment.TestEvents.PaymentBuilder;
import io.tieout.payment.payment.Decision.Patience;
import io.tieout.payment.receivable.CustomerFacts;
import io.tieout.payment.receivable.InvoiceFacts;
import io.tieout.payment.receivable.InvoiceFacts.Place;
import io.tieout.payment.receivable.ReceivableKey;
import io.tieout.payment.receivable.Receivables;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionTests {

    private final TestEvents events = TestEvents.ofNewTenant();
    private final Map<ReceivableKey, CustomerFacts> customers = new HashMap<>();
    private final Map<ReceivableKey, InvoiceFacts> invoices = new HashMap<>();

    @Test
    void aPaymentWhoseInvoicesAreAllInIntacctIsRequested() {
        customer("C-1", true, true);
        invoice("I-1", "C-1", Place.THERE);
        invoice("I-2", "C-1", Place.THERE);

        assertThat(decide(payment().on("I-1", "5.00").on("I-2", "5.00"))).isEqualTo(new Decision.Request());
    }

    @Test
    void oneMissingInvoiceMakesItWaitWithoutADeadlineAndIsNamed() {
        customer("C-1", true, true);
        invoice("I-1", "C-1", Place.THERE);
        invoice("I-2", "C-1", Place.ABSENT);

        Decision.Wait wait = waiting(payment().on("I-1", "5.00").on("I-2", "5.00"));

        assertThat(wait.patience()).isEqualTo(Patience.UNTIL_IT_COMES);
        assertThat(wait.reason().code()).isEqualTo("INVOICE_NOT_IN_INTACCT");
        assertThat(wait.reason().cause()).contains("I-2").doesNotContain("I-1");
    }

    @Test
    void aRefusedInvoiceIsSaidAndThePaymentStaysWaiting() {
        customer("C-1", true, true);
        invoices.put(
                key("I-1"),
                new InvoiceFacts(
                        new CustomerId("C-1"),
                        Currency.getInstance("USD"),
                        Place.ABSENT,
                        new Problem("CLOSED", "The period is closed.", "Open it.")));

        Decision.Wait wait = waiting(payment().on("I-1", "5.00"));

        assertThat(wait.reason().cause()).contains("I-1").contains("The period is closed.");
        assertThat(wait.reason().remedy()).isEqualTo("Open it.");
    }

    @Test
    void anUnknownCustomerIsWaitedForUntilTheDeadline() {
        Decision.Wait wait = waiting(payment().on("I-1", "5.00"));

        assertThat(wait.patience()).isEqualTo(Patience.UNTIL_THE_DEADLINE);
        assertThat(wait.reason().code()).isEqualTo("UNKNOWN_CUSTOMER");
    }

    @Test
    void anInvoiceOfAnotherCustomerIsAContradiction() {
        customer("C-1", true, true);
        invoice("I-1", "C-2", Place.THERE);

        assertThat(rejected(payment().on("I-1", "5.00")).code()).isEqualTo("CUSTOMER_MISMATCH");
    }

    @Test
    void anotherCurrencyThanTheInvoicesIsAContradiction() {
        customer("C-1", true, true);
        invoice("I-1", "C-1", Place.THERE);

        assertThat(rejected(payment().on("I-1", Money.of("5.00", "GBP"))).code())
                .isEqualTo("CURRENCY_MISMATCH");
    }

    @Test
    void anInvoiceThatIsGoneParksThePayment() {
        customer("C-1", true, true);
        invoice("I-1", "C-1", Place.GONE);

        assertThat(decide(payment().on("I-1", "5.00")))
                .isInstanceOfSatisfying(
                        Decision.Park.class,
                        park -> assertThat(park.problem().code()).isEqualTo("INVOICE_GONE"));
    }

    @ParameterizedTest
    @EnumSource(value = TransactionType.class, mode = EnumSource.Mode.EXCLUDE, names = "RECEIVED")
    void whatTakesMoneyBackIsParkedForAPerson(TransactionType type) {
        customer("C-1", true, true);
        invoice("I-1", "C-1", Place.THERE);

        assertThat(decide(payment().of(type).on("I-1", "5.00")))
                .isInstanceOfSatisfying(
                        Decision.Park.class,
                        park -> assertThat(park.problem().code()).isEqualTo("NOT_AUTOMATED"));
    }

    @Test
    void moneyWithoutAnInvoiceWaitsUntilItsCustomerIsInIntacct() {
        customer("C-1", true, false);
        Decision.Wait wait = waiting(payment().unapplied("5.00"));
        assertThat(wait.patience()).isEqualTo(Patience.UNTIL_IT_COMES);
        assertThat(wait.reason().code()).isEqualTo("CUSTOMER_NOT_IN_INTACCT");

        customer("C-1", true, true);
        assertThat(decide(payment().unapplied("5.00"))).isEqualTo(new Decision.Request());
    }

    private PaymentBuilder payment() {
        return events.payment("T-1");
    }

    private Decision decide(PaymentBuilder payment) {
        return Admission.decide(events.tenant(), payment.transaction(), new Receivables(customers, invoices));
    }

    private Decision.Wait waiting(PaymentBuilder payment) {
        return (Decision.Wait) decide(payment);
    }

    private Problem rejected(PaymentBuilder payment) {
        return ((Decision.Reject) decide(payment)).problem();
    }

    private void customer(String id, boolean inBilling, boolean inErp) {
        customers.put(ReceivableKey.of(events.tenant(), new CustomerId(id)), new CustomerFacts(inBilling, inErp, null));
    }

    private void invoice(String id, String customer, Place place) {
        invoices.put(key(id), new InvoiceFacts(new CustomerId(customer), Currency.getInstance("USD"), place, null));
    }

    private ReceivableKey key(String invoice) {
        return ReceivableKey.of(events.tenant(), new InvoiceId(invoice));
    }
}
