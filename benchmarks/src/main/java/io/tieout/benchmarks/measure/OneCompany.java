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
import java.util.stream.Stream;

/** How much of what the gateway allows one company is used, from the first payment on Kafka to the last one in the books. */
final class OneCompany implements Benchmark {

    private static final int INVOICES = 40;
    private static final int PERMITS = 2;
    private static final int MOST_IN_BATCH = 100;
    private static final int WARM_UP = 10_000;

    @Override
    public String name() {
        return "one-company";
    }

    @Override
    public Findings measure(Place place, Scale scale, Announcer announcer) {
        int count = scale.paymentsOr(1000);
        try (Testbed bed = Testbed.start(place, Map.of(), announcer)) {
            Merchants merchants = new Onboarding(bed).of("ONE", 2, INVOICES);
            String used = merchants.names().getFirst();
            String fresh = merchants.names().getLast();
            new Ledger(bed).warmUp(new Payments(merchants, "warm"), used, WARM_UP);
            bed.simulator()
                    .latency(Stream.of(used, fresh)
                            .flatMap(company -> Gateway.USUAL.rules(company).stream())
                            .toList());
            Run inUse = run(bed, merchants, used, count);
            Run first = run(bed, merchants, fresh, count);
            return findings(count, inUse, first);
        }
    }

    private static Run run(Testbed bed, Merchants merchants, String company, int count) {
        var ledger = new Ledger(bed);
        int before = bed.simulator().payments(company);
        bed.simulator().forgetRequests();
        var messages = Publishing.records(new Payments(merchants, "run").of(company, count));
        Instant begin = Clock.systemUTC().instant();
        new Publishing(bed.kafka()).send(messages);
        ledger.awaitPayments(company, before + count);
        bed.say("%d payments of %s are in the books".formatted(count, company));
        return new Run(begin, bed.simulator().creations());
    }

    private static Findings findings(int count, Run inUse, Run first) {
        double least = Gateway.USUAL.leastSeconds(count, MOST_IN_BATCH, PERMITS);
        return new Findings(
                List.of(
                        Figure.aimed("share of the theoretical limit", least / inUse.wall(), "", Aim.atLeast(0.95)),
                        Figure.of("the same for a company that never posted before", least / first.wall(), ""),
                        Figure.of("time from the first payment published to the last in the books", inUse.wall(), "s"),
                        Figure.of("theoretical limit: full batches of 100, no pause", least, "s"),
                        Figure.of("first payment published to first request at the gateway", inUse.start(), "s"),
                        Figure.of("permits in use from the first request on", inUse.permitsInUse(), ""),
                        Figure.of("the simulator's own work beyond its delays", inUse.beyondDelays(), "s")),
                List.of(
                        "%d payments of one company; %d ms per request and %d ms per function; %d permits."
                                .formatted(
                                        count, Gateway.USUAL.requestMillis(), Gateway.USUAL.functionMillis(), PERMITS),
                        "Functions in each request: " + inUse.batches() + ", of the new company: " + first.batches()));
    }

    /** What the simulator saw of a run. */
    private record Run(Instant begin, List<Request> requests) {

        double wall() {
            return seconds(
                    begin,
                    requests.stream()
                            .map(Request::answeredAt)
                            .max(Instant::compareTo)
                            .orElseThrow());
        }

        double start() {
            return seconds(
                    begin,
                    requests.stream().map(Request::at).min(Instant::compareTo).orElseThrow());
        }

        double permitsInUse() {
            return requests.stream().mapToLong(Request::millis).sum() / 1000.0 / PERMITS / (wall() - start());
        }

        double beyondDelays() {
            return requests.stream()
                            .mapToLong(it -> it.millis()
                                    - Gateway.USUAL.millis(it.controlIds().size()))
                            .sum()
                    / 1000.0;
        }

        List<Integer> batches() {
            return requests.stream().map(it -> it.controlIds().size()).toList();
        }

        private static double seconds(Instant from, Instant to) {
            return Duration.between(from, to).toMillis() / 1000.0;
        }
    }
}
