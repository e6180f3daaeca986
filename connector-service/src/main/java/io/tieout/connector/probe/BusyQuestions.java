package io.tieout.connector.probe;

import io.tieout.connector.gateway.query.Query;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** How many requests a company takes at once. */
final class BusyQuestions {

    private static final int AT_ONCE = 3;

    /** Three that overlapped less may as well have been carried out one after another. */
    private static final Duration CLEARLY = Duration.ofMillis(500);

    private BusyQuestions() {}

    static List<Question> all() {
        return List.of(Question.reading(
                "SIM-16", "Send three queries of up to 2000 invoices at the same time", BusyQuestions::concurrency));
    }

    private static Judgement concurrency(Bench bench) {
        List<Line.Timed> all = bench.line()
                .atOnce(
                        AT_ONCE,
                        Bench.query(
                                "ARINVOICE",
                                null,
                                Query.LARGEST_PAGE,
                                "RECORDID",
                                "STATE",
                                "TOTALENTERED",
                                "WHENMODIFIED"));
        List<Outcome.Refused> refused = all.stream()
                .map(Line.Timed::outcome)
                .filter(Outcome.Refused.class::isInstance)
                .map(Outcome.Refused.class::cast)
                .toList();
        if (refused.stream().anyMatch(one -> one.httpStatus() == 429 || one.hasNumber("GW-0010"))) {
            return Judgement.of(
                    refused.stream().allMatch(one -> one.httpStatus() == 429 && one.hasNumber("GW-0010"))
                            && refused.size() == 1,
                    "Of three requests at once %d are refused: %s",
                    refused.size(),
                    refused.getFirst().words());
        }
        if (all.size() < AT_ONCE || !all.stream().allMatch(one -> one.outcome() instanceof Outcome.Done)) {
            return Judgement.open("Not all of the three were answered, for another reason.");
        }
        long latestStart = all.stream().mapToLong(Line.Timed::startNanos).max().orElse(0);
        long firstEnd = all.stream().mapToLong(Line.Timed::endNanos).min().orElse(0);
        Duration together = Duration.ofNanos(Math.max(0, firstEnd - latestStart));
        long longest = all.stream()
                .map(one -> one.endNanos() - one.startNanos())
                .max(Comparator.naturalOrder())
                .orElse(0L);
        return together.compareTo(CLEARLY) >= 0
                ? Judgement.contradicted(
                        "Three requests that were under way together for %d ms were all answered, the last after %d ms: they queue, or "
                                + "more than two are let in.",
                        together.toMillis(), Duration.ofNanos(longest).toMillis())
                : Judgement.open("All three were answered, and too quickly to say that they were carried out at once.");
    }
}
