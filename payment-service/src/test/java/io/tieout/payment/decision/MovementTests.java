package io.tieout.payment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.TestEvents;
import io.tieout.payment.document.DocumentKey;
import io.tieout.payment.receivable.CustomerFacts;
import io.tieout.payment.receivable.InvoiceFacts;
import io.tieout.payment.receivable.InvoiceFacts.Recorded;
import io.tieout.payment.receivable.InvoiceFacts.Refusal;
import io.tieout.payment.receivable.InvoiceFacts.Told;
import io.tieout.payment.receivable.Receivables;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of movement, whatever stands of what it needs. */
class MovementTests {

    private static final Currency USD = Currency.getInstance("USD");

    private final TestEvents events = TestEvents.ofNewTenant();

    /** Where the customer can stand. */
    enum Customer {
        UNKNOWN,
        IN_BILLING,
        REFUSED,
        IN_ERP
    }

    /** Where the invoice can stand. */
    enum Invoice {
        NONE,
        UNKNOWN,
        ISSUED,
        REFUSED,
        NOTHING_OWED,
        DRAFT,
        OPEN,
        PAID,
        GONE,
        RENUMBERED,
        TWICE,
        OF_ANOTHER
    }

    @ParameterizedTest(name = "{0}, customer {1}, invoice {2}")
    @MethodSource("everything")
    void eachHasOneDecision(TransactionType type, Customer customer, Invoice invoice) {
        PaymentTransaction transaction = transaction(type, invoice);
        Known known = Known.of(new Receivables(
                Map.of(DocumentKey.of(events.tenant(), transaction.customerId()), customer(customer)),
                Map.of(DocumentKey.of(events.tenant(), new InvoiceId("I-1")), invoice(invoice))));

        assertThat(said(Movement.of(type).decide(events.tenant(), transaction, known)))
                .isEqualTo(
                        switch (type) {
                            case RECEIVED -> received(customer, invoice);
                            case VOIDED, FAILED_LATE -> "WAIT TAKES_BACK_UNKNOWN until the deadline";
                            case REFUNDED, DISPUTE_LOST -> "PARK NOT_AUTOMATED";
                        });
    }

    private static String received(Customer customer, Invoice invoice) {
        return switch (invoice) {
            case TWICE -> "PARK AMBIGUOUS_INVOICE";
            case OF_ANOTHER -> "REJECT CUSTOMER_MISMATCH";
            case GONE -> "PARK INVOICE_GONE";
            case RENUMBERED -> "PARK INVOICE_RENUMBERED";
            case NOTHING_OWED -> "PARK NOTHING_TO_PAY";
            case UNKNOWN, ISSUED -> unlessUnknown(customer, "WAIT INVOICE_NOT_IN_INTACCT");
            case REFUSED -> unlessUnknown(customer, "WAIT INVOICE_REFUSED");
            case DRAFT -> unlessUnknown(customer, "WAIT INVOICE_IS_DRAFT");
            case OPEN, PAID -> unlessUnknown(customer, "REQUEST");
            case NONE ->
                switch (customer) {
                    case UNKNOWN -> "WAIT UNKNOWN_CUSTOMER until the deadline";
                    case IN_BILLING -> "WAIT CUSTOMER_NOT_IN_INTACCT";
                    case REFUSED -> "WAIT CUSTOMER_REFUSED";
                    case IN_ERP -> "REQUEST";
                };
        };
    }

    private static String unlessUnknown(Customer customer, String decision) {
        return customer == Customer.UNKNOWN ? "WAIT UNKNOWN_CUSTOMER until the deadline" : decision;
    }

    @ParameterizedTest
    @EnumSource(TransactionType.class)
    void whatComesSettlesAndWhatTakesBackReopens(TransactionType type) {
        Movement movement = Movement.of(type);
        PaymentTransaction transaction = transaction(type, Invoice.OPEN);

        assertThat(movement.effect()).isEqualTo(type == TransactionType.RECEIVED ? Effect.SETTLES : Effect.REOPENS);
        assertThat(movement.takesBack(transaction)).isEqualTo(transaction.originalTransactionId());
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(TransactionType.values())
                .flatMap(type -> Arrays.stream(Customer.values())
                        .flatMap(customer ->
                                Arrays.stream(Invoice.values()).map(invoice -> Arguments.of(type, customer, invoice))));
    }

    private static String said(Decision decision) {
        return switch (decision) {
            case Decision.Request() -> "REQUEST";
            case Decision.Wait(Problem why, Decision.Patience patience) ->
                "WAIT " + why.code() + (patience == Decision.Patience.UNTIL_THE_DEADLINE ? " until the deadline" : "");
            case Decision.Reject(Problem why) -> "REJECT " + why.code();
            case Decision.Park(Problem why) -> "PARK " + why.code();
            case Decision.NothingToTakeBack(Problem why) -> "DISMISS " + why.code();
        };
    }

    private PaymentTransaction transaction(TransactionType type, Invoice invoice) {
        var payment = events.payment("T-1").of(type, "T-0");
        return invoice == Invoice.NONE
                ? payment.unapplied("5.00").transaction()
                : payment.on("I-1", "5.00").transaction();
    }

    private static CustomerFacts customer(Customer customer) {
        return switch (customer) {
            case UNKNOWN -> new CustomerFacts(false, false, null);
            case IN_BILLING -> new CustomerFacts(true, false, null);
            case REFUSED -> new CustomerFacts(true, false, problem("CLOSED"));
            case IN_ERP -> new CustomerFacts(true, true, null);
        };
    }

    private static InvoiceFacts invoice(Invoice invoice) {
        List<Told> told = List.of(new Told(new CustomerId("C-1"), USD));
        return switch (invoice) {
            case NONE, UNKNOWN -> new InvoiceFacts(List.of(), List.of(), null, null);
            case ISSUED -> new InvoiceFacts(told, List.of(), null, null);
            case REFUSED ->
                new InvoiceFacts(told, List.of(), new Refusal(OutcomeState.REJECTED, problem("CLOSED")), null);
            case NOTHING_OWED ->
                new InvoiceFacts(told, List.of(), new Refusal(OutcomeState.DISMISSED, problem("NOTHING_OWED")), null);
            case DRAFT -> recorded(record("1", "C-1", Standing.DRAFT));
            case OPEN -> recorded(record("1", "C-1", Standing.OPEN));
            case PAID -> recorded(record("1", "C-1", Standing.PAID));
            case GONE -> recorded(record("1", "C-1", Standing.DELETED));
            case RENUMBERED -> new InvoiceFacts(told, List.of(), null, "I-7");
            case TWICE -> recorded(record("1", "C-1", Standing.OPEN), record("2", "C-1", Standing.OPEN));
            case OF_ANOTHER -> recorded(record("1", "C-2", Standing.OPEN));
        };
    }

    private static InvoiceFacts recorded(Recorded... records) {
        return new InvoiceFacts(List.of(), List.of(records), null, null);
    }

    private static Recorded record(String recordNo, String customer, Standing standing) {
        return new Recorded(recordNo, new CustomerId(customer), USD, standing);
    }

    private static Problem problem(String code) {
        return new Problem(code, "It is so.", "Mend it.");
    }
}
