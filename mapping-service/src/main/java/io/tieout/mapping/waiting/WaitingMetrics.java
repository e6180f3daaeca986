package io.tieout.mapping.waiting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Counts the waiting invoices whenever metrics are read. */
@Component
class WaitingMetrics implements MeterBinder {

    private final WaitingInvoices invoices;

    WaitingMetrics(WaitingInvoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (WaitsFor waitsFor : WaitsFor.values()) {
            Gauge.builder("tieout.mapping.waiting", () -> invoices.count(waitsFor))
                    .description("Invoices that wait for their customer or for mapping settings")
                    .tag("for", waitsFor.name())
                    .register(registry);
        }
    }
}
