package io.tieout.payment.people;

import static io.tieout.payment.TestEvents.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.TestEvents;
import io.tieout.payment.decision.Decision;
import io.tieout.payment.decision.Dismissal;
import io.tieout.payment.decision.Known;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentState;
import io.tieout.payment.document.DocumentKey;
import io.tieout.payment.receivable.CustomerFacts;
import io.tieout.payment.receivable.InvoiceFacts;
import io.tieout.payment.receivable.InvoiceFacts.Place;
import io.tieout.payment.receivable.InvoiceFacts.Recorded;
import io.tieout.payment.receivable.Receivables;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptTests {

    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final Problem CLOSED = new Problem("CLOSED_PERIOD", "March is closed.", "Open it.");
    private static final Problem OTHER = new Problem("OTHER", "It is so.", "Mend it.");

    private final TestEvents events = TestEvents.ofNewTenant();
    private final Receivables known = new Receivables(
            Map.of(DocumentKey.of(events.tenant(), new CustomerId("C-1")), new CustomerFacts(true, true, null)),
            Map.of(key("I-1"), invoice(Place.THERE), key("I-2"), invoice(Place.GONE)));

    @Test
    void whatCanGoOnDoesAndWhatWouldBeRefusedAtOnceIsLeftWithAReason() {
        Attempt attempt = tried(
                received("T-1", "I-1").decided(new Decision.Park(CLOSED), GRACE, NOON),
                received("T-2", "I-2").decided(new Decision.Reject(CLOSED), GRACE, NOON),
                received("T-3", "I-1").decided(new Decision.Reject(CLOSED), GRACE, NOON));

        assertThat(attempt.retried())
                .extracting(payment -> payment.key().transaction().value(), Payment::state, Payment::revision)
                .containsExactly(tuple("T-1", PaymentState.REQUESTED, 2), tuple("T-3", PaymentState.REQUESTED, 2));
        assertThat(attempt.refusals()).singleElement().asString().contains("T-2", "I-2", "reversed or deleted");
    }

    @Test
    void whatSomebodyElseHasMovedMeanwhileIsPassedOver() {
        Payment parked = received("T-1", "I-1").decided(new Decision.Park(CLOSED), GRACE, NOON);

        Attempt attempt = tried(
                parked.retried(new Decision.Request(), GRACE, NOON),
                parked.dismissed(Dismissal.DISMISSED, "not ours", "anna", NOON),
                received("T-2", "I-1").decided(new Decision.Park(OTHER), GRACE, NOON),
                received("T-3", "I-9")
                        .decided(new Decision.Wait(CLOSED, Decision.Patience.UNTIL_IT_COMES), GRACE, NOON));

        assertThat(attempt).isEqualTo(new Attempt(List.of(), List.of()));
    }

    private Attempt tried(Payment... payments) {
        return Attempt.at(List.of(payments), "CLOSED_PERIOD", Known.of(known), GRACE, NOON);
    }

    private Payment received(String transaction, String invoice) {
        return Payment.received(events.payment(transaction).on(invoice, "10.00").event(), 1, NOON);
    }

    private DocumentKey key(String invoice) {
        return DocumentKey.of(events.tenant(), new InvoiceId(invoice));
    }

    private static InvoiceFacts invoice(Place place) {
        var record = new Recorded(
                "1",
                new CustomerId("C-1"),
                Currency.getInstance("USD"),
                place == Place.GONE ? Standing.DELETED : Standing.OPEN);
        return new InvoiceFacts(List.of(), place == Place.ABSENT ? List.of() : List.of(record), null, null);
    }
}
