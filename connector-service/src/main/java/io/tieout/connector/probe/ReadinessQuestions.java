package io.tieout.connector.probe;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.gateway.wire.Announced;
import io.tieout.connector.readiness.check.Ask;
import io.tieout.connector.readiness.check.Assumption;
import io.tieout.connector.readiness.check.Facts;
import io.tieout.connector.readiness.check.Heard;
import io.tieout.connector.readiness.check.KnownAssumptions;
import io.tieout.connector.readiness.check.ShownByAnswers;
import io.tieout.connector.readiness.check.Subject;
import io.tieout.model.connection.AccountsChosen;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the answers to the questions of the readiness check show of assumptions; the same judgement, on the same questions. */
final class ReadinessQuestions {

    private static final List<String> IDS =
            List.of("SIM-1", "SIM-13", "SIM-14", "SIM-15", "SIM-32", "SIM-40", "SIM-43", "SIM-45");

    private final Clock clock;
    private @Nullable List<ShownByAnswers.Judgement> judgements;

    private ReadinessQuestions(Clock clock) {
        this.clock = clock;
    }

    static List<Question> all(Clock clock) {
        var asked = new ReadinessQuestions(clock);
        return IDS.stream()
                .map(id -> Question.reading(id, "Ask what the readiness check asks", bench -> asked.judge(bench, id)))
                .toList();
    }

    private Judgement judge(Bench bench, String id) {
        List<ShownByAnswers.Judgement> known = judgements;
        if (known == null) {
            known = ShownByAnswers.of(facts(bench), KnownAssumptions.all());
            judgements = known;
        }
        return known.stream()
                .filter(shown -> shown.id().equals(id) && shown.shown() != Assumption.Shown.OPEN)
                .findFirst()
                .map(shown -> Judgement.of(shown.shown() == Assumption.Shown.CONFIRMED, "%s", shown.by()))
                .orElseGet(() -> Judgement.open("The answers of this company say nothing about it."));
    }

    private Facts facts(Bench bench) {
        Target target = bench.target();
        var subject = new Subject(
                target.companyId(),
                target.entityId(),
                target.userId(),
                target.senderId(),
                chosen(target, clock.instant()));
        Map<Ask, Heard> heard = new EnumMap<>(Ask.class);
        for (Ask ask : Ask.values()) {
            ask.question(subject)
                    .ifPresent(question ->
                            heard.put(ask, heard(bench, bench.line().ask(question.inquiry()))));
        }
        return new Facts(subject, null, heard, new Facts.Usage(0, 0, 0), clock.instant());
    }

    private static @Nullable AccountsChosen chosen(Target target, Instant now) {
        if (target.undepositedAccount() == null) {
            return null;
        }
        return new AccountsChosen(
                target.undepositedAccount(),
                null,
                target.advanceAccount(),
                Stream.ofNullable(target.itemAccount()).toList(),
                Stream.ofNullable(target.itemLabel()).toList(),
                target.itemLabel() != null,
                List.of(),
                List.of(),
                target.locationId(),
                target.departmentId(),
                "USD",
                now);
    }

    private static Heard heard(Bench bench, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> new Heard.Said(done.rows(), isWhole(done));
            case Outcome.Refused refused ->
                new Heard.Silent(
                        bench.line().find(refused, "A question").fault().problem());
            case Outcome.Odd odd -> silent(bench.line().catalogue().unreadable("A question", 200, odd.how()));
            case Outcome.NotSent not -> silent(bench.line().catalogue().nothingSent("A question", not.why()));
            case Outcome.Doubt doubt -> silent(bench.line().catalogue().unreadable("A question", 200, doubt.why()));
        };
    }

    private static Heard silent(Fault fault) {
        return new Heard.Silent(fault.problem());
    }

    private static boolean isWhole(Outcome.Done done) {
        Announced said = done.reply().announced();
        return said.remaining() != null && said.remaining() == 0;
    }
}
