package io.tieout.mapping.waiting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** Counts the waiting invoices whenever metrics are read; not those whose outcome is merely awaited: the connector counts these. */
@Component
class WaitingMetrics implements MeterBinder {

    private final WaitingList invoices;

    WaitingMetrics(WaitingList invoices) {
        this.invoices = invoices;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (WaitsFor waitsFor : EnumSet.complementOf(EnumSet.of(WaitsFor.OUTCOME))) {
            Gauge.builder("tieout.mapping.waiting", () -> invoices.count(waitsFor))
                    .description(
                            "Invoices that wait for their customer, for mapping settings, or for a person after a refusal")
                    .tag("for", waitsFor.name())
                    .register(registry);
        }
    }
}
