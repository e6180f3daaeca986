package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.Place;
import io.tieout.benchmarks.bed.Testbed;
import io.tieout.benchmarks.bed.Usage;
import io.tieout.benchmarks.bed.Waiting;
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

/** How many payments go through in a second when many companies have some each and the gateway costs no time. */
final class ManyCompanies implements Benchmark {

    private static final int INVOICES = 4;
    private static final int WARM_UP_EACH = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** So that the bound of the own making, 100 requests a second, is not what is measured. */
    private static final Map<String, String> NO_BRAKE = Map.of("TIEOUT_INTACCT_REQUESTS_PER_SECOND", "10000");

    @Override
    public String name() {
        return "many-companies";
    }

    @Override
    public Findings measure(Place place, Scale scale, Announcer announcer) {
        int companies = scale.companiesOr(1000);
        int each = Math.ceilDiv(scale.paymentsOr(60_000), companies);
        try (Testbed bed = Testbed.start(place, NO_BRAKE, announcer)) {
            Merchants merchants = new Onboarding(bed).of("MANY", companies, INVOICES);
            round(bed, new Payments(merchants, "warm"), WARM_UP_EACH);
            bed.say("warmed up");
            Usage before = bed.cpuSeconds();
            double seconds = round(bed, new Payments(merchants, "run"), each);
            Usage used = bed.cpuSeconds().since(before);
            double count = (double) each * companies;
            int requests = bed.simulator().creations().size();
            return new Findings(
                    List.of(
                            Figure.aimed("payments in a second, end to end", count / seconds, "/s", Aim.atLeast(3000)),
                            Figure.of("CPU seconds per 1,000 payments, Tieout", used.ofTieout() / count * 1000, "s"),
                            Figure.of(
                                    "CPU seconds per 1,000 payments, with the simulator",
                                    used.seconds().values().stream()
                                                    .mapToDouble(it -> it)
                                                    .sum()
                                            / count
                                            * 1000,
                                    "s"),
                            Figure.of("payments in a request", count / requests, "")),
                    List.of(
                            "%d companies with %d payments each, %.1f seconds; everything on this machine, the simulator and the publisher too."
                                    .formatted(companies, each, seconds),
                            "CPU seconds by part: " + used.inWords()));
        }
    }

    /** @return seconds from the first payment published to the last in the books */
    private static double round(Testbed bed, Payments payments, int each) {
        var messages = Publishing.records(payments.ofEach(each));
        long before = bed.simulator().transactions();
        bed.simulator().forgetRequests();
        Instant begin = Clock.systemUTC().instant();
        new Publishing(bed.kafka()).send(messages);
        Waiting.until(
                PATIENCE,
                "not all payments are in the books",
                () -> bed.simulator().transactions() - before >= messages.size());
        return Duration.between(begin, new Ledger(bed).lastAnswer()).toMillis() / 1000.0;
    }
}
