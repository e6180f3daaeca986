package io.tieout.payment.decision;

import static io.tieout.payment.TestEvents.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.TransactionType;
import io.tieout.model.id.TransactionId;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.TestEvents;
import io.tieout.payment.receivable.Receivables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownTests {

    private static final TransactionId ORIGINAL = new TransactionId("T-1");

    private final TestEvents events = TestEvents.ofNewTenant();
    private final Known nothing = Known.of(new Receivables(Map.of(), Map.of()));

    @Test
    void whatHasNotArrivedIsNotThere() {
        assertThat(nothing.movement(events.tenant(), ORIGINAL)).isNull();
        assertThat(nothing.takingBack(events.tenant(), ORIGINAL)).isEmpty();
    }

    @Test
    void aMovementThatMovesStandsWhereItStandsNow() {
        Payment received =
                Payment.received(events.payment("T-1").on("I-1", "10.00").event(), 1, NOON);
        Payment requested = received.decided(new Decision.Request(), Duration.ofMinutes(10), NOON);

        Known known = nothing.with(List.of(received)).with(List.of(requested));

        assertThat(known.movement(events.tenant(), ORIGINAL)).isEqualTo(requested);
        assertThat(known.takingBack(events.tenant(), ORIGINAL)).isEmpty();
    }

    @Test
    void thoseThatTakeOneBackStayInTheOrderInWhichTheyArrived() {
        Payment first = takingBack("V-2");
        Payment second = takingBack("V-1");
        Problem why = new Problem("WHY", "It is so.", "Mend it.");
        Payment parked = first.decided(new Decision.Park(why), Duration.ofMinutes(10), NOON);

        Known known = nothing.with(List.of(first, second)).with(List.of(parked));

        assertThat(known.takingBack(events.tenant(), ORIGINAL)).containsExactly(parked, second);
        assertThat(before(known, "V-2")).isEmpty();
        assertThat(before(known, "V-1")).containsExactly(parked);
        assertThat(before(known, "V-3")).containsExactly(parked, second);
    }

    private List<Payment> before(Known known, String transaction) {
        return known.takingBackBefore(events.tenant(), new TransactionId(transaction), ORIGINAL);
    }

    private Payment takingBack(String transaction) {
        return Payment.received(
                events.payment(transaction)
                        .of(TransactionType.VOIDED, "T-1")
                        .on("I-1", "10.00")
                        .event(),
                1,
                NOON);
    }
}
