package io.tieout.payment.tieout;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many records of Intacct could not be read, over all tenants. Each replica says the same; a dashboard takes the maximum. */
@Component
class UnreadGauge {

    private final UnreadRecords records;
    private volatile long latest;

    UnreadGauge(UnreadRecords records, MeterRegistry meters) {
        this.records = records;
        Gauge.builder("tieout.records.unread", this, gauge -> gauge.latest)
                .description(
                        "Records of Intacct that could not be understood; the tie-out of their tenants is not complete")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${tieout.payment.gauge-interval}")
    void runOnce() {
        latest = records.ofAll();
    }
}
