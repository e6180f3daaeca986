package io.tieout.payment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.TransactionType;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.TestEvents;
import io.tieout.payment.TestEvents.PaymentBuilder;
import io.tieout.payment.decision.Decision.Patience;
import io.tieout.payment.document.DocumentKey;
import io.tieout.payment.receivable.CustomerFacts;
import io.tieout.payment.receivable.InvoiceFacts;
import io.tieout.payment.receivable.InvoiceFacts.Place;
import io.tieout.payment.receivable.InvoiceFacts.Recorded;
import io.tieout.payment.receivable.InvoiceFacts.Refusal;
import io.tieout.payment.receivable.InvoiceFacts.Told;
import io.tieout.payment.receivable.Receivables;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceivedTests {

    private static final Currency USD = Currency.getInstance("USD");

    private final TestEvents events = TestEvents.ofNewTenant();
    private final Map<DocumentKey, CustomerFacts> customers = new HashMap<>();
    private final Map<DocumentKey, InvoiceFacts> invoices = new HashMap<>();

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
        refused("I-1", OutcomeState.REJECTED, new Problem("CLOSED", "The period is closed.", "Open it."));

        Decision.Wait wait = waiting(payment().on("I-1", "5.00"));

        assertThat(wait.reason().cause()).contains("I-1").contains("The period is closed.");
        assertThat(wait.reason().remedy())
                .isEqualTo("Open it. The payment goes on by itself when the invoice is in Intacct.");
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
    @EnumSource(
            value = TransactionType.class,
            names = {"REFUNDED", "DISPUTE_LOST"})
    void whatNobodyTakesBackYetIsParkedForAPerson(TransactionType type) {
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

    @Test
    void twoRecordsWithOneNumberParkThePaymentAndAreBothNamed() {
        customer("C-1", true, true);
        records("I-1", record("71", "C-1", Standing.OPEN), record("72", "C-2", Standing.PAID));

        Problem problem = parked(payment().on("I-1", "5.00"));

        assertThat(problem.code()).isEqualTo("AMBIGUOUS_INVOICE");
        assertThat(problem.cause()).contains("T-1", "I-1", "record 71 of customer C-1", "record 72 of customer C-2");
        assertThat(problem.remedy()).contains("Renumber, reverse or delete", "by itself");
    }

    @Test
    void twoRecordsOfOneCustomerAreAmbiguousToo() {
        customer("C-1", true, true);
        records("I-1", record("71", "C-1", Standing.OPEN), record("72", "C-1", null));

        assertThat(parked(payment().on("I-1", "5.00")).code()).isEqualTo("AMBIGUOUS_INVOICE");
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"DELETED", "REVERSED"})
    void anInvoiceThatWasRecreatedUnderItsNumberIsNotAmbiguous(Standing gone) {
        customer("C-1", true, true);
        records("I-1", record("71", "C-1", gone), record("72", "C-1", Standing.OPEN));

        assertThat(decide(payment().on("I-1", "5.00"))).isEqualTo(new Decision.Request());
    }

    @Test
    void whoseInvoiceItIsIsDecidedByIntacctAndNotByWhomBillingNamesLater() {
        customer("C-1", true, true);
        invoices.put(
                key("I-1"),
                new InvoiceFacts(
                        List.of(new Told(new CustomerId("C-1"), USD), new Told(new CustomerId("C-2"), USD)),
                        List.of(record("71", "C-1", Standing.OPEN)),
                        null,
                        null));

        assertThat(decide(payment().on("I-1", "5.00"))).isEqualTo(new Decision.Request());
        assertThat(rejected(payment().by("C-2").on("I-1", "5.00")).code()).isEqualTo("CUSTOMER_MISMATCH");
    }

    @Test
    void whileNothingStandsInIntacctNoCustomerThatBillingNamedIsAContradiction() {
        customer("C-1", true, true);
        invoices.put(
                key("I-1"),
                new InvoiceFacts(
                        List.of(new Told(new CustomerId("C-1"), USD), new Told(new CustomerId("C-2"), USD)),
                        List.of(),
                        null,
                        null));

        assertThat(waiting(payment().on("I-1", "5.00")).reason().code()).isEqualTo("INVOICE_NOT_IN_INTACCT");
    }

    @Test
    void aPaymentForAnInvoiceOfNothingDoesNotWaitForEver() {
        customer("C-1", true, true);
        refused("I-1", OutcomeState.DISMISSED, new Problem("NOTHING_OWED", "Nothing is owed.", "Nothing to do."));

        Problem problem = parked(payment().on("I-1", "5.00"));

        assertThat(problem.code()).isEqualTo("NOTHING_TO_PAY");
        assertThat(problem.cause()).contains("T-1", "I-1", "nothing is owed");
        assertThat(problem.remedy()).doesNotContain("Nothing to do");
    }

    @ParameterizedTest
    @EnumSource(
            value = OutcomeState.class,
            names = {"REJECTED", "PARKED", "DISMISSED"})
    void whatBecameOfTheInvoiceIsSaidToThePayment(OutcomeState state) {
        customer("C-1", true, true);
        refused("I-1", state, new Problem("NO", "Account 4000 is closed.", "Open it."));

        Problem reason = waiting(payment().on("I-1", "5.00")).reason();

        assertThat(reason.code()).isEqualTo("INVOICE_REFUSED");
        assertThat(reason.cause()).contains("I-1", "Account 4000 is closed.");
        assertThat(reason.remedy()).startsWith("Open it.").doesNotContain("Nothing to do");
    }

    @Test
    void nothingToDoIsSaidOnlyWhereBillingHasIssuedTheInvoice() {
        customer("C-1", true, true);
        invoice("I-1", "C-1", Place.ABSENT);
        assertThat(waiting(payment().on("I-1", "5.00")).reason().remedy()).startsWith("Nothing to do");

        invoices.clear();
        assertThat(waiting(payment().on("I-1", "5.00")).reason().remedy())
                .startsWith("Publish the invoice")
                .doesNotContain("Nothing to do");

        records("I-1", record("71", "C-1", Standing.DRAFT));
        Problem draft = waiting(payment().on("I-1", "5.00")).reason();
        assertThat(draft.code()).isEqualTo("INVOICE_IS_DRAFT");
        assertThat(draft.cause()).contains("record 71");
        assertThat(draft.remedy()).startsWith("Post the invoice in Intacct");
    }

    private Problem parked(PaymentBuilder payment) {
        return ((Decision.Park) decide(payment)).problem();
    }

    private PaymentBuilder payment() {
        return events.payment("T-1");
    }

    private Decision decide(PaymentBuilder payment) {
        return Movement.of(payment.transaction().transactionType())
                .decide(events.tenant(), payment.transaction(), Known.of(new Receivables(customers, invoices)));
    }

    private Decision.Wait waiting(PaymentBuilder payment) {
        return (Decision.Wait) decide(payment);
    }

    private Problem rejected(PaymentBuilder payment) {
        return ((Decision.Reject) decide(payment)).problem();
    }

    private void customer(String id, boolean inBilling, boolean inErp) {
        customers.put(DocumentKey.of(events.tenant(), new CustomerId(id)), new CustomerFacts(inBilling, inErp, null));
    }

    private void invoice(String id, String customer, Place place) {
        var told = List.of(new Told(new CustomerId(customer), USD));
        List<Recorded> records = switch (place) {
            case ABSENT -> List.of();
            case THERE -> List.of(record("1", customer, Standing.OPEN));
            case GONE -> List.of(record("1", customer, Standing.DELETED));
            case AMBIGUOUS -> List.of(record("1", customer, Standing.OPEN), record("2", customer, Standing.PAID));
        };
        invoices.put(key(id), new InvoiceFacts(told, records, null, null));
    }

    private void records(String id, Recorded... records) {
        invoices.put(key(id), new InvoiceFacts(List.of(), List.of(records), null, null));
    }

    private void refused(String id, OutcomeState state, Problem problem) {
        invoices.put(
                key(id),
                new InvoiceFacts(
                        List.of(new Told(new CustomerId("C-1"), USD)), List.of(), new Refusal(state, problem), null));
    }

    private static Recorded record(String recordNo, String customer, @Nullable Standing standing) {
        return new Recorded(recordNo, new CustomerId(customer), USD, standing);
    }

    private DocumentKey key(String invoice) {
        return DocumentKey.of(events.tenant(), new InvoiceId(invoice));
    }
}
