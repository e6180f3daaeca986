package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.Place;
import io.tieout.benchmarks.bed.Testbed;
import io.tieout.benchmarks.bed.Usage;
import io.tieout.benchmarks.load.Merchants;
import io.tieout.benchmarks.load.Onboarding;
import io.tieout.benchmarks.load.Payments;
import io.tieout.benchmarks.load.Publishing;
import io.tieout.benchmarks.result.Aim;
import io.tieout.benchmarks.result.Figure;
import io.tieout.benchmarks.result.Findings;
import io.tieout.local.process.Announcer;
import io.tieout.local.stack.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same payments posted by the vendor's own client and by Tieout, one after the other on the same machine. */
final class VendorSdk implements Benchmark {

    private static final int INVOICES = 40;
    private static final int IN_BATCH = 100;
    private static final int WARM_UP = 20_000;
    private static final int CLIENT_WARM_UP = 2000;
    private static final double SHARE_OF_FAULTS = 0.05;

    @Override
    public String name() {
        return "vendor-sdk";
    }

    @Override
    public Findings measure(Place place, Scale scale, Announcer announcer) {
        int count = scale.paymentsOr(5000);
        try (Testbed bed = Testbed.start(place, Map.of("TIEOUT_POSTING_LATE_COMMIT_WINDOW", "10s"), announcer)) {
            var client = VendorClient.install(place.home(), bed.simulatorPort());
            Merchants merchants = new Onboarding(bed).of("SDK", 6, INVOICES);
            var contest = new Contest(bed, client, merchants, count);
            new Ledger(bed)
                    .warmUp(new Payments(merchants, "warm"), merchants.names().get(5), WARM_UP);
            var figures = new ArrayList<>(contest.speed());
            figures.addAll(contest.faults());
            return new Findings(
                    figures,
                    List.of(
                            "%d payments of one company each time, no delay at the gateway, two calls at once on both sides, %d in a batch; warmed up with %d (client) and %d (Tieout) payments."
                                    .formatted(count, IN_BATCH, CLIENT_WARM_UP, WARM_UP),
                            "The vendor's client is version 2.2.1 with its own retry (five times after a 5xx, never after a broken connection). Its CPU is that of Node.js without its start and the sign-in; nothing is written down on its side.",
                            "CPU of Tieout by part: " + contest.parts()));
        }
    }

    /** Both sides on the same bed. */
    private static final class Contest {

        private final Testbed bed;
        private final VendorClient client;
        private final Merchants merchants;
        private final int count;
        private String parts = "";

        Contest(Testbed bed, VendorClient client, Merchants merchants, int count) {
            this.bed = bed;
            this.client = client;
            this.merchants = merchants;
            this.count = count;
        }

        String parts() {
            return parts;
        }

        List<Figure> speed() {
            VendorClient.Run single = vendor(0, 1, CLIENT_WARM_UP);
            VendorClient.Run batch = vendor(1, IN_BATCH, CLIENT_WARM_UP);
            Usage before = bed.cpuSeconds();
            double wall = tieout(2, "run");
            Usage used = bed.cpuSeconds().since(before);
            parts = used.inWords();
            return List.of(
                    Figure.aimed(
                            "CPU of the connector ÷ vendor's client, a call for each",
                            used.of(Role.CONNECTOR) / single.cpuSeconds(),
                            "",
                            Aim.atMost(1.0 / 3)),
                    Figure.aimed(
                            "CPU of everything ÷ vendor's client, a call for each",
                            used.ofTieout() / single.cpuSeconds(),
                            "",
                            Aim.atMost(1.0 / 3)),
                    Figure.of(
                            "CPU of the connector ÷ vendor's client, in batches",
                            used.of(Role.CONNECTOR) / batch.cpuSeconds(),
                            ""),
                    Figure.of(
                            "CPU of everything ÷ vendor's client, in batches",
                            used.ofTieout() / batch.cpuSeconds(),
                            ""),
                    Figure.of("CPU, vendor's client, a call for each", single.cpuSeconds(), "s"),
                    Figure.of("CPU, vendor's client, in batches", batch.cpuSeconds(), "s"),
                    Figure.of("CPU, Tieout with database and broker", used.ofTieout(), "s"),
                    Figure.of("wall, vendor's client, a call for each", single.wallSeconds(), "s"),
                    Figure.of("wall, vendor's client, in batches", batch.wallSeconds(), "s"),
                    Figure.of("wall, Tieout, published to in the books", wall, "s"));
        }

        /** Every twentieth answer is lost after the commit: half as a server error, half as a broken connection. */
        List<Figure> faults() {
            String ours = merchants.names().get(4);
            for (String company : merchants.names().subList(3, 5)) {
                fault(company, Map.of("type", "status", "status", 500, "committed", true), 7);
                fault(company, Map.of("type", "commit-then-drop"), 8);
            }
            VendorClient.Run theirs = vendor(3, 1, 0);
            tieout(4, "faults");
            bed.simulator().noFaults();
            return List.of(
                    Figure.of("duplicates under lost answers, vendor's client", duplicates(3), ""),
                    Figure.of("payments it does not know the fate of", theirs.unknown(), ""),
                    Figure.aimed("duplicates under lost answers, Tieout", duplicates(4), "", Aim.atMost(0)),
                    Figure.aimed(
                            "payments of Tieout that are not in the books",
                            count - bed.simulator().payments(ours),
                            "",
                            Aim.atMost(0)));
        }

        private double duplicates(int company) {
            return bed.simulator().duplicates(merchants.names().get(company));
        }

        private void fault(String company, Map<String, Object> fault, int seed) {
            bed.simulator()
                    .fault(Map.of(
                            "match",
                            Map.of("company", company, "object", "ARPYMT"),
                            "fault",
                            fault,
                            "probability",
                            SHARE_OF_FAULTS / 2,
                            "seed",
                            seed));
        }

        private VendorClient.Run vendor(int company, int inBatch, int warmUp) {
            String name = merchants.names().get(company);
            bed.say("vendor's client, %d in a call".formatted(inBatch));
            return client.post(name, merchants.invoices(), "SDK" + company, count, inBatch, warmUp);
        }

        /** @return seconds until all are in the books */
        private double tieout(int company, String round) {
            String name = merchants.names().get(company);
            bed.say("Tieout");
            var messages = Publishing.records(new Payments(merchants, round).of(name, count));
            bed.simulator().forgetRequests();
            Instant begin = Clock.systemUTC().instant();
            new Publishing(bed.kafka()).send(messages);
            var ledger = new Ledger(bed);
            ledger.awaitPayments(name, count);
            return Duration.between(begin, ledger.lastAnswer()).toMillis() / 1000.0;
        }
    }
}
