package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.Place;
import io.tieout.benchmarks.bed.SimulatorControl.Request;
import io.tieout.benchmarks.bed.Testbed;
import io.tieout.benchmarks.load.Merchants;
import io.tieout.benchmarks.load.Onboarding;
import io.tieout.benchmarks.load.Payments;
import io.tieout.benchmarks.load.SteadyStream;
import io.tieout.benchmarks.result.Aim;
import io.tieout.benchmarks.result.Figure;
import io.tieout.benchmarks.result.Findings;
import io.tieout.benchmarks.result.Percentiles;
import io.tieout.local.process.Announcer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** How long a payment takes from its event on Kafka to its record in the books, what the gateway itself takes subtracted. */
final class Latency implements Benchmark {

    private static final int INVOICES = 40;
    private static final double PER_SECOND = 5;
    private static final int WARM_UP = 3000;
    private static final double WARM_UP_PER_SECOND = 50;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public Findings measure(Place place, Scale scale, Announcer announcer) {
        int count = scale.paymentsOr(300);
        try (Testbed bed = Testbed.start(place, Map.of(), announcer)) {
            Merchants merchants = new Onboarding(bed).of("LAT", 2, INVOICES);
            String company = merchants.names().getFirst();
            String other = merchants.names().getLast();
            var ledger = new Ledger(bed);
            ledger.warmUp(new Payments(merchants, "warm"), other, WARM_UP);
            new SteadyStream(bed.kafka(), WARM_UP_PER_SECOND)
                    .publish(new Payments(merchants, "steady").of(other, WARM_UP / 6));
            bed.simulator().latency(Gateway.USUAL.rules(company));
            bed.simulator().forgetRequests();
            var payments = new Payments(merchants, "run");
            List<Instant> published = new SteadyStream(bed.kafka(), PER_SECOND).publish(payments.of(company, count));
            ledger.awaitPayments(company, count);
            Map<String, Request> requests = ledger.requestsByControlId();
            return findings(IntStream.range(0, count)
                    .mapToObj(number -> millis(
                            published.get(number),
                            Objects.requireNonNull(requests.get(payments.controlId(company, number)))))
                    .toList());
        }
    }

    private static double millis(Instant published, Request request) {
        return Duration.between(published, request.answeredAt()).toMillis()
                - Gateway.USUAL.millis(request.controlIds().size());
    }

    private static Findings findings(List<Double> millis) {
        var percentiles = new Percentiles(millis);
        return new Findings(
                List.of(
                        Figure.aimed("p50", percentiles.median(), "ms", Aim.atMost(60)),
                        Figure.aimed("p99", percentiles.at(0.99), "ms", Aim.atMost(250)),
                        Figure.of("slowest", percentiles.at(1), "ms")),
                List.of(
                        "%d payments of one company, %.0f in a second; the gateway's %d ms per request and %d ms per function are subtracted."
                                .formatted(
                                        millis.size(),
                                        PER_SECOND,
                                        Gateway.USUAL.requestMillis(),
                                        Gateway.USUAL.functionMillis())));
    }
}
