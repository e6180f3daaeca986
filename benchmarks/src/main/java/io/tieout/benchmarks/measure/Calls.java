package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.Place;
import io.tieout.benchmarks.bed.Testbed;
import io.tieout.benchmarks.load.Merchants;
import io.tieout.benchmarks.load.Onboarding;
import io.tieout.benchmarks.load.Payments;
import io.tieout.benchmarks.load.SteadyStream;
import io.tieout.benchmarks.result.Aim;
import io.tieout.benchmarks.result.Figure;
import io.tieout.benchmarks.result.Findings;
import io.tieout.local.process.Announcer;
import java.util.List;
import java.util.Map;

/** How many API transactions, which Intacct bills, a payment costs when payments come one by one. */
final class Calls implements Benchmark {

    private static final int INVOICES = 40;
    private static final double PER_SECOND = 50;

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public Findings measure(Place place, Scale scale, Announcer announcer) {
        int count = scale.paymentsOr(1000);
        try (Testbed bed = Testbed.start(place, Map.of(), announcer)) {
            Merchants merchants = new Onboarding(bed).of("CALL", 1, INVOICES);
            String company = merchants.names().getFirst();
            bed.simulator().api().post("/companies/" + company + "/expire-sessions", Map.of());
            long before = bed.simulator().transactions(company);
            new SteadyStream(bed.kafka(), PER_SECOND).publish(new Payments(merchants, "run").of(company, count));
            new Ledger(bed).awaitPayments(company, count);
            double transactions = bed.simulator().transactions(company) - before;
            return new Findings(
                    List.of(
                            Figure.aimed(
                                    "API transactions per payment posted", transactions / count, "", Aim.atMost(1.02)),
                            Figure.of("API transactions", transactions, ""),
                            Figure.of("requests", bed.simulator().creations().size(), "")),
                    List.of(
                            "%d payments of one company, %.0f in a second; its session had expired, so that the sign-in is among the calls."
                                    .formatted(count, PER_SECOND),
                            "Reading customers and invoices is not among them: it costs the same without payments."));
        }
    }
}
