package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.Place;
import io.tieout.benchmarks.bed.Testbed;
import io.tieout.benchmarks.load.Merchants;
import io.tieout.benchmarks.load.Onboarding;
import io.tieout.benchmarks.load.Payments;
import io.tieout.benchmarks.load.Publishing;
import io.tieout.benchmarks.result.Aim;
import io.tieout.benchmarks.result.Figure;
import io.tieout.benchmarks.result.Findings;
import io.tieout.benchmarks.result.Percentiles;
import io.tieout.local.process.Announcer;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a company that sends very many payments at once costs the others while they are taken in. */
final class Flood implements Benchmark {

    /** Of many customers, so that the flood stands in every partition of every topic. */
    private static final int INVOICES = 60;

    private static final double PER_SECOND = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Override
    public String name() {
        return "flood";
    }

    @Override
    public Findings measure(Place place, Scale scale, Announcer announcer) {
        int companies = scale.companiesOr(50);
        int flood = scale.waitingOr(100_000);
        int count = scale.paymentsOr(1200);
        try (Testbed bed = Testbed.start(place, Map.of(), announcer)) {
            Merchants merchants = new Onboarding(bed).of("FL", companies, INVOICES);
            String flooding = merchants.names().getFirst();
            var others = new Merchants(merchants.names().subList(1, companies), merchants.invoices());
            var stream = new OthersStream(bed, PER_SECOND, PATIENCE);
            stream.toTheBooks(new Payments(others, "warm"), Math.max(1, count / 4));
            new Ledger(bed).warmUp(new Payments(merchants, "warm"), flooding, Math.max(1, flood / 20));
            Percentiles without = stream.toTheBooks(new Payments(others, "without"), count);
            var records = Publishing.records(new Payments(merchants, "flood").of(flooding, flood));
            Thread publishing = Thread.ofPlatform().start(() -> new Publishing(bed.kafka()).send(records));
            Percentiles with = stream.toTheBooks(new Payments(others, "with"), count);
            join(publishing);
            return new Findings(
                    List.of(
                            Figure.aimed("p99 of the others during the flood", with.at(0.99), "ms", Aim.atMost(1000)),
                            Figure.of("slowest of the others during the flood", with.at(1), "ms"),
                            Figure.of("p50 during the flood", with.median(), "ms"),
                            Figure.of("p99 before it", without.at(0.99), "ms"),
                            Figure.of("p50 before it", without.median(), "ms")),
                    List.of(
                            "%d payments of one company at once; %d payments of %d others, %.0f in a second, from the same moment on."
                                    .formatted(flood, count, companies - 1, PER_SECOND)));
        }
    }

    private static void join(Thread publishing) {
        try {
            publishing.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
