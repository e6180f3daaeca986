package io.tieout.local.reality;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.local.reality.outcome.Answer;
import io.tieout.local.reality.situation.DifferenceCause;
import io.tieout.local.reality.situation.End;
import io.tieout.local.reality.situation.Expectation;
import io.tieout.local.rooms.Counts;
import io.tieout.local.rooms.PaymentApi.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTests {
    private static final Expectation ONE_POSTED = Expectation.ofNothing().event("e-1", End.posted());

    private static final Counts ONE = new Counts(1, 0, 0, 1, 0, 0, 0);
    private static final Answer POSTED = new Answer("acme", "e-1", "TX-1", "POSTED", "", "", "");
    private static final Answer PARKED =
            new Answer("acme", "e-1", "TX-1", "PARKED", "CLOSED_PERIOD", "The period is closed.", "Open it and retry.");

    @Test
    void whatIsRightHasNoFinding() {
        assertThat(in(List.of(POSTED), ONE_POSTED)).isEmpty();
        assertThat(in(List.of(PARKED, POSTED), ONE_POSTED)).isEmpty();
    }

    @Test
    void silenceIsFound() {
        assertThat(in(List.of(), ONE_POSTED)).containsExactly("event e-1 was answered by nobody; it has to be POSTED");
    }

    @Test
    void anAnswerAfterTheEndIsFound() {
        assertThat(in(List.of(POSTED, POSTED), ONE_POSTED))
                .containsExactly("event e-1 was answered after its end: POSTED, POSTED");
        assertThat(in(List.of(POSTED, PARKED), ONE_POSTED))
                .contains("event e-1 was answered after its end: POSTED, PARKED");
    }

    @Test
    void theWrongEndAndTheWrongCodeAreFound() {
        assertThat(in(List.of(PARKED), ONE_POSTED))
                .containsExactly("event e-1 is PARKED CLOSED_PERIOD, but has to be POSTED: The period is closed.");
        assertThat(in(List.of(PARKED), Expectation.ofNothing().event("e-1", End.parked("INVOICE_GONE"))))
                .hasSize(1);
        assertThat(in(List.of(PARKED), Expectation.ofNothing().event("e-1", End.parked("CLOSED_.*"))))
                .isEmpty();
    }

    @Test
    void anEventThatNobodyPublishedOrExpectedIsFound() {
        Answer other = new Answer("acme", "e-2", "", "POSTED", "", "", "");

        assertThat(in(List.of(POSTED, other), ONE_POSTED))
                .containsExactly("POSTED was said of an event \"e-2\" that billing never published");
        assertThat(in(List.of(POSTED), Expectation.ofNothing()))
                .containsExactly("event e-1 was published, but the situation does not say how it has to end");
    }

    @Test
    void aSentenceThatHelpsNobodyIsFound() {
        var expected = Expectation.ofNothing().event("e-1", End.parked("X"));

        assertThat(in(List.of(parked("It was refused.; again.", "Call.")), expected))
                .hasSize(1);
        assertThat(in(List.of(parked("StreamReadException at line 1", "Call.")), expected))
                .hasSize(1);
        assertThat(in(List.of(parked("It was refused.", "")), expected)).hasSize(1);
        assertThat(in(List.of(parked("It was refused.", "Nothing to do: it is tried again.")), expected))
                .hasSize(1);
        assertThat(in(List.of(parked("It was refused.", "Call.")), expected)).isEmpty();
    }

    @Test
    void paymentsThatDoNotAddUpAreFound() {
        var lost = new Seen(List.of("e-1"), List.of(POSTED), new Counts(2, 0, 0, 1, 0, 0, 0), List.of(), List.of());
        var onTheWay = new Seen(List.of("e-1"), List.of(POSTED), new Counts(1, 0, 1, 0, 0, 0, 0), List.of(), List.of());

        assertThat(Findings.in(lost, ONE_POSTED))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("the payments do not add up");
        assertThat(Findings.in(onTheWay, ONE_POSTED)).hasSize(1);
    }

    @Test
    void whatStandsTwiceIsFoundOnce() {
        var seen = new Seen(List.of("e-1"), List.of(POSTED), ONE, List.of(), List.of("TO-1", "TO-2", "TO-1", "TO-1"));

        assertThat(Findings.in(seen, ONE_POSTED)).containsExactly("TO-1 stands in Intacct more than once");
    }

    @Test
    void eachCentHasTheCauseThatItHasToHave() {
        var expected = ONE_POSTED.differs("C-1", "-5.00", DifferenceCause.PARKED);

        assertThat(tieOut(expected, row("-5.00", "0", Map.of("PARKED", "-5.0", "WAITING", "0.00"))))
                .isEmpty();
        assertThat(tieOut(expected, row("-5.00", "-5.00", Map.of()))).hasSize(2); // unexplained, and not the cause
        assertThat(tieOut(expected, row("-5.00", "0", Map.of("REJECTED", "-5.00"))))
                .hasSize(1);
        assertThat(tieOut(expected, row("-5.01", "0", Map.of("PARKED", "-5.00"))))
                .containsExactly("the causes of customer C-1 do not add up to the difference of -5.01: {PARKED=-5.00}");
        assertThat(tieOut(ONE_POSTED, row("-5.00", "0", Map.of("PARKED", "-5.00"))))
                .hasSize(1);
        assertThat(tieOut(expected)).containsExactly("customer C-1 is not in the tie-out");
    }

    private static List<String> tieOut(Expectation expected, Row... rows) {
        return Findings.in(new Seen(List.of("e-1"), List.of(POSTED), ONE, List.of(rows), List.of()), expected);
    }

    private static Row row(String difference, String unexplained, Map<String, String> causes) {
        Map<String, BigDecimal> effects = new java.util.HashMap<>();
        causes.forEach((cause, effect) -> effects.put(cause, new BigDecimal(effect)));
        var billing = new BigDecimal("100.00");
        var off = new BigDecimal(difference);
        return new Row("C-1", "Acme", "USD", billing, billing.subtract(off), off, new BigDecimal(unexplained), effects);
    }

    private static Answer parked(String cause, String remedy) {
        return new Answer("acme", "e-1", "TX-1", "PARKED", "X", cause, remedy);
    }

    private static List<String> in(List<Answer> answers, Expectation expected) {
        return Findings.in(new Seen(List.of("e-1"), answers, ONE, List.of(), List.of()), expected);
    }
}
