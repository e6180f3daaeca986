package io.tieout.mapping.waiting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** Counts the waiting documents whenever metrics are read; not those whose outcome is merely awaited: the connector counts these. */
@Component
class WaitingMetrics implements MeterBinder {

    private final WaitingList documents;

    WaitingMetrics(WaitingList documents) {
        this.documents = documents;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (WaitsFor waitsFor : EnumSet.complementOf(EnumSet.of(WaitsFor.OUTCOME))) {
            Gauge.builder("tieout.mapping.waiting", () -> documents.count(waitsFor))
                    .description(
                            "Documents that wait for their customer, for mapping settings, or for a person after a refusal")
                    .tag("for", waitsFor.name())
                    .register(registry);
        }
    }
}
