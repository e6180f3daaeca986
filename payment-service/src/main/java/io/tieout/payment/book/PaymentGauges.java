package io.tieout.payment.book;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.payment.book.PaymentCounts.Summary;
import io.tieout.payment.decision.PaymentState;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many payments stand where, over all tenants, read on a schedule from one statement. Each replica says the same; a
 * dashboard takes the maximum, not the sum.
 */
@Component
class PaymentGauges {

    private final PaymentCounts counts;
    private volatile Summary latest = new Summary(0, 0, 0, 0, 0, 0, 0);

    PaymentGauges(PaymentCounts counts, MeterRegistry meters) {
        this.counts = counts;
        state(meters, PaymentState.WAITING, Summary::waiting);
        state(meters, PaymentState.REQUESTED, Summary::requested);
        state(meters, PaymentState.POSTED, Summary::posted);
        state(meters, PaymentState.REJECTED, Summary::rejected);
        state(meters, PaymentState.PARKED, Summary::parked);
        state(meters, PaymentState.DISMISSED, Summary::dismissed);
        gauge(meters, "tieout.payments.in", "Distinct transactions and refused records that came in", Summary::in);
        gauge(
                meters,
                "tieout.payments.unsettled",
                "What came in minus posted, rejected, parked and dismissed; has to come back to zero",
                Summary::unsettled);
    }

    private void state(MeterRegistry meters, PaymentState state, ToLongFunction<Summary> count) {
        Gauge.builder("tieout.payments", this, gauges -> count.applyAsLong(gauges.latest))
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .description("Payments by where they stand")
                .register(meters);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToLongFunction<Summary> count) {
        Gauge.builder(name, this, gauges -> count.applyAsLong(gauges.latest))
                .description(description)
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${tieout.payment.gauge-interval}")
    void runOnce() {
        latest = counts.ofAll();
    }
}
