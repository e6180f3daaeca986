package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.Api;
import io.tieout.benchmarks.bed.Place;
import io.tieout.benchmarks.bed.Testbed;
import io.tieout.benchmarks.load.Merchants;
import io.tieout.benchmarks.load.Onboarding;
import io.tieout.benchmarks.result.Aim;
import io.tieout.benchmarks.result.Figure;
import io.tieout.benchmarks.result.Findings;
import io.tieout.benchmarks.result.Percentiles;
import io.tieout.local.process.Announcer;
import io.tieout.local.stack.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How long a person waits who chooses among 10,000 accounts: each answer is a page that was searched on the server. */
final class Choices implements Benchmark {

    private static final int ACCOUNTS = 10_000;
    private static final int ROUNDS = 100;
    private static final int WARM_UP = 20;

    /** A first page, a search that finds many, one that finds one, one that finds nothing and so looks at all, and the last page. */
    private static final List<String> QUESTIONS = List.of(
            "?limit=50", "?q=revenue&limit=50", "?q=account%209999", "?q=nothing-like-it", "?after=909950&limit=500");

    @Override
    public String name() {
        return "choices";
    }

    @Override
    public Findings measure(Place place, Scale scale, Announcer announcer) {
        try (Testbed bed = Testbed.start(place, Map.of(), announcer)) {
            String company = new Onboarding(bed).of("CHO", 1, 1).names().getFirst();
            bed.simulator().master(company, "GLACCOUNT", accounts());
            Api connector = bed.api(Role.CONNECTOR);
            String choices = "/tenants/" + Merchants.tenant(company) + "/choices";
            double read = millis(() -> connector.post(choices + "/refresh?list=accounts", Map.of()));
            ask(connector, choices, WARM_UP);
            int total = connector.get(choices + "/accounts").path("total").intValue();
            return findings(new Percentiles(ask(connector, choices, ROUNDS)), read, total);
        }
    }

    private static Map<String, Map<String, String>> accounts() {
        Map<String, Map<String, String>> accounts = new LinkedHashMap<>();
        IntStream.range(0, ACCOUNTS)
                .forEach(number -> accounts.put(
                        String.valueOf(900_000 + number),
                        Map.of(
                                "TITLE",
                                (number % 3 == 0 ? "Revenue of account " : "Cost of account ") + number,
                                "ACCOUNTTYPE",
                                "incomestatement",
                                "STATUS",
                                "active")));
        return accounts;
    }

    private static List<Double> ask(Api connector, String choices, int rounds) {
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(round -> QUESTIONS.stream())
                .map(question -> millis(() -> connector.get(choices + "/accounts" + question)))
                .toList();
    }

    private static double millis(Runnable call) {
        long begin = System.nanoTime();
        call.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static Findings findings(Percentiles answers, double read, int total) {
        return new Findings(
                List.of(
                        Figure.aimed("p50", answers.median(), "ms", Aim.atMost(200)),
                        Figure.aimed("p99", answers.at(0.99), "ms", Aim.atMost(200)),
                        Figure.aimed("slowest", answers.at(1), "ms", Aim.atMost(200)),
                        Figure.of("reading the list from the company", read, "ms")),
                List.of(
                        "%d accounts of one company, %d questions of %d kinds, one at a time, over HTTP with the token checked."
                                .formatted(total, ROUNDS * QUESTIONS.size(), QUESTIONS.size())));
    }
}
