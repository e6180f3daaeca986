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
import io.tieout.local.stack.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a company whose gateway does not answer costs the others. */
final class Neighbour implements Benchmark {

    private static final int INVOICES = 2;
    private static final double PER_SECOND = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long STALLED_MILLIS = 280_000;

    @Override
    public String name() {
        return "neighbour";
    }

    @Override
    public Findings measure(Place place, Scale scale, Announcer announcer) {
        int companies = scale.companiesOr(2000);
        int backlog = scale.waitingOr(100_000);
        int count = scale.paymentsOr(2400);
        try (Testbed bed = Testbed.start(place, Map.of(), announcer)) {
            var stream = new OthersStream(bed, PER_SECOND, PATIENCE);
            Merchants merchants = new Onboarding(bed).of("NB", companies, INVOICES);
            String stalled = merchants.names().getFirst();
            var others = new Merchants(merchants.names().subList(1, companies), merchants.invoices());
            stream.toTheBooks(new Payments(others, "warm"), count / 4);
            Percentiles without = stream.toTheBooks(new Payments(others, "without"), count);
            stall(bed, merchants, stalled, backlog);
            Percentiles with = stream.toTheBooks(new Payments(others, "with"), count);
            return new Findings(
                    List.of(
                            Figure.aimed(
                                    "p99 of the others, with ÷ without",
                                    with.at(0.99) / without.at(0.99),
                                    "",
                                    Aim.atMost(1.1)),
                            Figure.of("p50 of the others, with ÷ without", with.median() / without.median(), ""),
                            Figure.of("p99 without", without.at(0.99), "ms"),
                            Figure.of("p99 with", with.at(0.99), "ms"),
                            Figure.of("p50 without", without.median(), "ms"),
                            Figure.of("p50 with", with.median(), "ms"),
                            Figure.of("waiting in the stalled company", waiting(bed, stalled), "")),
                    List.of(
                            "%d companies; %d payments of the others in each phase, %.0f in a second, no delay at their gateway."
                                    .formatted(companies, count, PER_SECOND)));
        }
    }

    private static void stall(Testbed bed, Merchants merchants, String company, int backlog) {
        bed.simulator().latency(List.of(Map.of("company", company, "millis", STALLED_MILLIS)));
        new Publishing(bed.kafka()).publish(new Payments(merchants, "stalled").of(company, backlog));
        Waiting.until(
                PATIENCE,
                "not all payments of the stalled company have arrived",
                () -> waiting(bed, company) >= backlog);
        bed.say("%d payments wait in the stalled company".formatted(backlog));
    }

    private static long waiting(Testbed bed, String company) {
        JsonNode summary = bed.api(Role.CONNECTOR)
                .get("/tenants/" + company.toLowerCase(java.util.Locale.ROOT) + "/postings/summary");
        return summary.path("READY").longValue(0) + summary.path("IN_FLIGHT").longValue(0);
    }
}
