package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.Place;
import io.tieout.benchmarks.bed.Testbed;
import io.tieout.benchmarks.bed.Waiting;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether taking a turn becomes slower when much waits, and what the queue leaves behind. */
final class Backlog implements Benchmark {

    private static final int INVOICES = 4;
    private static final int IN_BATCH = 25;
    private static final int FEW = 1000;
    private static final int ROUNDS_WITH_FEW = 15;
    private static final Duration WITH_MANY = Duration.ofSeconds(45);
    private static final Duration FOR_AUTOVACUUM = Duration.ofSeconds(75);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public Findings measure(Place place, Scale scale, Announcer announcer) {
        int companies = FEW / IN_BATCH;
        int many = scale.waitingOr(1_000_000);
        // The same batch both times, or else a claim of more postings would be taken for a slower one.
        var environment = Map.of("TIEOUT_POSTING_MOSTINBATCH", Integer.toString(IN_BATCH));
        try (Testbed bed = Testbed.start(place, environment, announcer)) {
            Merchants merchants = new Onboarding(bed).of("BACK", companies, INVOICES);
            var queue = new Queue(bed.postgres());
            drain(bed, merchants, queue, "warm");
            bed.simulator().latency(List.of(Map.of("millis", 500)));
            var few = new Percentiles(claimsWithFew(queue, companies));
            bed.say("%d claims with few waiting".formatted(few.sorted().size()));
            queue.fill(many, companies, "many");
            bed.say("%d are waiting".formatted(queue.waiting()));
            var claims = new Percentiles(claimsWithMany(queue));
            long left = queue.waiting();
            Queue.Tuples busy = queue.tuples();
            bed.simulator().latency(List.of(Map.of("millis", 60_000)));
            Waiting.pause(FOR_AUTOVACUUM);
            Queue.Tuples quiet = queue.tuples();
            return new Findings(
                    List.of(
                            Figure.aimed(
                                    "claim time, many waiting ÷ few, median",
                                    claims.median() / few.median(),
                                    "",
                                    Aim.atMost(1.5)),
                            Figure.of("the same at p95", claims.at(0.95) / few.at(0.95), ""),
                            Figure.of("claim with few waiting, median", few.median(), "ms"),
                            Figure.of("claim with many waiting, median", claims.median(), "ms"),
                            Figure.of("claims measured with few", few.sorted().size(), ""),
                            Figure.of(
                                    "claims measured with many", claims.sorted().size(), ""),
                            Figure.of("still waiting at the end", left, ""),
                            Figure.of("dead row versions ÷ live, under load", share(busy), ""),
                            Figure.of("dead row versions ÷ live, a vacuum later", share(quiet), "")),
                    List.of(
                            "%d companies; few is at most %d waiting, many is %d; %d postings in each claim; a claim is the whole transaction, measured by PostgreSQL under the running connector."
                                    .formatted(companies, FEW, many, IN_BATCH),
                            "Dead row versions: %d of %d live under load, %d of %d later."
                                    .formatted(busy.dead(), busy.live(), quiet.dead(), quiet.live())));
        }
    }

    private static double share(Queue.Tuples tuples) {
        return (double) tuples.dead() / Math.max(1, tuples.live());
    }

    private static List<Double> claimsWithFew(Queue queue, int companies) {
        List<Double> claims = new ArrayList<>();
        for (int round = 1; round <= ROUNDS_WITH_FEW; round++) {
            queue.fill(FEW, companies, "few" + round);
            long begin = queue.logLength();
            queue.tellDurations(true);
            queue.wake();
            Waiting.until(PATIENCE, "the queue is not empty", () -> queue.waiting() == 0);
            queue.tellDurations(false);
            claims.addAll(queue.claimsSince(begin));
        }
        return claims;
    }

    private static List<Double> claimsWithMany(Queue queue) {
        long begin = queue.logLength();
        queue.tellDurations(true);
        queue.wake();
        Waiting.pause(WITH_MANY);
        queue.tellDurations(false);
        return queue.claimsSince(begin);
    }

    private static void drain(Testbed bed, Merchants merchants, Queue queue, String round) {
        String company = merchants.names().getLast();
        int before = bed.simulator().payments(company);
        new Publishing(bed.kafka()).publish(new Payments(merchants, round).ofEach(IN_BATCH));
        new Ledger(bed).awaitPayments(company, before + IN_BATCH);
        Waiting.until(PATIENCE, "the queue is not empty", () -> queue.waiting() == 0);
    }
}
