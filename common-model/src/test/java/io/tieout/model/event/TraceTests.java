package io.tieout.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.id.EventId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTests {

    private static final EventId EVENT = new EventId("evt-1");

    @Test
    void aTraceparentIsTakenOver() {
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        assertThat(Trace.of(traceparent, EVENT).traceparent()).isEqualTo(traceparent);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void aMissingOrMalformedOneIsDerivedFromTheEventSoThatEachDeliveryHasTheSame(String traceparent) {
        assertThat(Trace.of(traceparent, EVENT))
                .isEqualTo(new Trace("7b409f932d2c88e97f0c17676c8420d3", "ea0dab6edb150a89"));
    }

    @Test
    void aStepKeepsTheTraceAndHasASpanOfItsOwn() {
        Trace trace = Trace.of(null, EVENT);

        assertThat(trace.step("posting")).isEqualTo(new Trace(trace.traceId(), "ed78f8350ec6e932"));
        assertThat(trace.step("posting")).isNotEqualTo(trace.step("mapping"));
    }
}
