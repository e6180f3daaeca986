package io.tieout.local.reality;

import io.tieout.local.reality.outcome.Answer;
import io.tieout.local.reality.situation.DifferenceCause;
import io.tieout.local.reality.situation.End;
import io.tieout.local.reality.situation.Expectation;
import io.tieout.local.rooms.Counts;
import io.tieout.local.rooms.PaymentApi.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what is seen with what has to be. Each finding is a sentence; none means that all is right. */
final class Findings {
    private final Expectation expected;
    private final Seen seen;
    private final List<String> findings = new ArrayList<>();

    private Findings(Expectation expected, Seen seen) {
        this.expected = expected;
        this.seen = seen;
    }

    static List<String> in(Seen seen, Expectation expected) {
        var look = new Findings(expected, seen);
        look.everyEventHasOneAnswer();
        look.everySentenceCanBeRead();
        look.thePaymentsAddUp();
        look.nothingIsThereTwice();
        look.theTieOutIsExplained();
        return List.copyOf(look.findings);
    }

    /** What is parked may be answered again when a person has decided; what is final is the end. */
    private void everyEventHasOneAnswer() {
        Set<String> events = new TreeSet<>(seen.published());
        events.addAll(expected.events().keySet());
        for (String event : events) {
            List<Answer> answers = seen.answers().stream()
                    .filter(it -> it.event().equals(event))
                    .toList();
            End end = expected.events().get(event);
            if (end == null) {
                findings.add(
                        "event %s was published, but the situation does not say how it has to end".formatted(event));
            } else if (answers.isEmpty()) {
                findings.add("event %s was answered by nobody; it has to be %s".formatted(event, end));
            } else {
                judge(event, answers, end);
            }
        }
        seen.answers().stream()
                .filter(it -> !events.contains(it.event()))
                .forEach(it -> findings.add("%s was said of an event \"%s\" that billing never published"
                        .formatted(it.state(), it.event())));
    }

    private void judge(String event, List<Answer> answers, End end) {
        long finals = answers.stream().filter(Answer::isFinal).count();
        Answer last = answers.getLast();
        if (finals > 1 || (finals == 1 && !last.isFinal())) {
            findings.add("event %s was answered after its end: %s"
                    .formatted(event, answers.stream().map(Answer::state).collect(Collectors.joining(", "))));
        }
        if (!end.allows(last.state(), last.code())) {
            findings.add("event %s is %s%s, but has to be %s: %s"
                    .formatted(event, last.state(), last.code().isEmpty() ? "" : " " + last.code(), end, last.cause()));
        }
    }

    private void everySentenceCanBeRead() {
        for (Answer answer : seen.answers()) {
            boolean wrong = !answer.state().equals("POSTED");
            String said = answer.cause() + " " + answer.remedy();
            if (wrong
                    && !answer.state().equals("DISMISSED")
                    && (answer.cause().isBlank() || answer.remedy().isBlank())) {
                findings.add("event %s is %s without a sentence on why and what to do"
                        .formatted(answer.event(), answer.state()));
            }
            if (said.contains(".;") || said.contains("Exception")) {
                findings.add("the sentence on event %s cannot be read: %s".formatted(answer.event(), said));
            }
            if (answer.state().equals("PARKED") && answer.remedy().startsWith("Nothing to do")) {
                findings.add("event %s waits for a person who is told: %s".formatted(answer.event(), answer.remedy()));
            }
        }
    }

    private void thePaymentsAddUp() {
        Counts counts = seen.counts();
        long sum = counts.posted() + counts.rejected() + counts.parked() + counts.dismissed() + counts.waiting();
        if (counts.in() != sum || counts.requested() != 0) {
            findings.add("the payments do not add up: " + counts);
        }
    }

    private void nothingIsThereTwice() {
        Set<String> once = new HashSet<>();
        seen.ledger().stream()
                .filter(it -> !once.add(it))
                .distinct()
                .forEach(it -> findings.add(it + " stands in Intacct more than once"));
    }

    private void theTieOutIsExplained() {
        Set<String> compared = new HashSet<>();
        for (Row row : seen.tieOut()) {
            Map<DifferenceCause, BigDecimal> causes = expected.differences().getOrDefault(row.customerId(), Map.of());
            Map<String, BigDecimal> right = new TreeMap<>();
            causes.forEach((cause, effect) -> right.put(cause.name(), effect));
            Map<String, BigDecimal> explained = new TreeMap<>();
            row.causes().forEach((cause, effect) -> {
                if (effect.signum() != 0) {
                    explained.put(cause, effect);
                }
            });
            compared.add(row.customerId());
            if (row.unexplained().signum() != 0) {
                findings.add("of customer %s %s %s are unexplained: billing %s, Intacct %s, causes %s"
                        .formatted(
                                row.customerId(),
                                row.unexplained(),
                                row.currency(),
                                row.billing(),
                                row.intacct(),
                                explained));
            }
            if (sum(explained).add(row.unexplained()).compareTo(row.difference()) != 0) {
                findings.add("the causes of customer %s do not add up to the difference of %s: %s"
                        .formatted(row.customerId(), row.difference(), explained));
            }
            if (!sameAmounts(right, explained)) {
                findings.add("customer %s differs by %s for %s, but it has to be %s"
                        .formatted(row.customerId(), row.difference(), explained, right));
            }
        }
        expected.differences().keySet().stream()
                .filter(it -> !compared.contains(it))
                .forEach(it -> findings.add("customer " + it + " is not in the tie-out"));
    }

    private static BigDecimal sum(Map<String, BigDecimal> effects) {
        return effects.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean sameAmounts(Map<String, BigDecimal> some, Map<String, BigDecimal> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream().allMatch(it -> {
                    BigDecimal other = others.get(it.getKey());
                    return other != null && other.compareTo(it.getValue()) == 0;
                });
    }
}
