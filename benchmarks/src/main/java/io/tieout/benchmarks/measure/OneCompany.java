package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.Place;
import io.tieout.benchmarks.bed.SimulatorControl.Request;
import io.tieout.benchmarks.bed.Testbed;
import io.tieout.benchmarks.load.Merchants;
import io.tieout.benchmarks.load.Onboarding;
import io.tieout.benchmarks.load.Payments;
import io.tieout.benchmarks.load.Publishing;
import io.tieout.benchmarks.result.Aim;
import io.tieout.benchmarks.result.Figure;
import io.tieout.benchmarks.result.Findings;
import io.tieout.local.process.Announcer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How much of what the gateway allows one company is used, from the first payment on Kafka to the last one in the books. */
final class OneCompany implements Benchmark {

    private static final int INVOICES = 40;
    private static final int PERMITS = 2;
    private static final int MOST_IN_BATCH = 100;
    private static final int WARM_UP = 3000;

    @Override
    public String name() {
        return "one-company";
    }

    @Override
    public Findings measure(Place place, Scale scale, Announcer announcer) {
        int count = scale.paymentsOr(1000);
        try (Testbed bed = Testbed.start(place, Map.of(), announcer)) {
            Merchants merchants = new Onboarding(bed).of("ONE", 2, INVOICES);
            String company = merchants.names().getFirst();
            var ledger = new Ledger(bed);
            ledger.warmUp(new Payments(merchants, "warm"), merchants.names().getLast(), WARM_UP);
            bed.simulator().latency(Gateway.USUAL.rules(company));
            bed.simulator().forgetRequests();
            var messages = Publishing.records(new Payments(merchants, "run").of(company, count));
            Instant begin = Clock.systemUTC().instant();
            new Publishing(bed.kafka()).send(messages);
            ledger.awaitPayments(company, count);
            return findings(count, begin, bed.simulator().creations());
        }
    }

    private static Findings findings(int count, Instant begin, List<Request> requests) {
        Instant end = requests.stream()
                .map(Request::answeredAt)
                .max(Instant::compareTo)
                .orElseThrow();
        Instant first =
                requests.stream().map(Request::at).min(Instant::compareTo).orElseThrow();
        double wall = seconds(begin, end);
        double busy = requests.stream().mapToLong(Request::millis).sum() / 1000.0;
        double delays = requests.stream()
                        .mapToLong(it -> Gateway.USUAL.millis(it.controlIds().size()))
                        .sum()
                / 1000.0;
        double least = Gateway.USUAL.leastSeconds(count, MOST_IN_BATCH, PERMITS);
        return new Findings(
                List.of(
                        Figure.aimed("share of the theoretical limit", least / wall, "", Aim.atLeast(0.95)),
                        Figure.of("time from the first payment published to the last in the books", wall, "s"),
                        Figure.of("theoretical limit: full batches of 100, no pause", least, "s"),
                        Figure.of(
                                "first payment published to first request at the gateway", seconds(begin, first), "s"),
                        Figure.of("permits in use from the first request on", busy / PERMITS / seconds(first, end), ""),
                        Figure.of("of which the simulator's own work, beyond its delays", 1 - delays / busy, ""),
                        Figure.of("requests", requests.size(), "")),
                List.of(
                        "%d payments of one company; %d ms per request and %d ms per function; %d permits."
                                .formatted(
                                        count, Gateway.USUAL.requestMillis(), Gateway.USUAL.functionMillis(), PERMITS),
                        "Functions in each request: "
                                + requests.stream()
                                        .map(it ->
                                                Integer.toString(it.controlIds().size()))
                                        .toList()));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
