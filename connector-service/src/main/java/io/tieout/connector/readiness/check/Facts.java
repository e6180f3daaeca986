package io.tieout.connector.readiness.check;

import io.tieout.connector.gateway.query.Row;
import io.tieout.model.connection.AccountsChosen;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a company when it is checked.
 *
 * @param noSession why there is none; null where there is one
 * @param answers those that were asked
 * @param usage what was seen of the company's limits
 * @param at UTC
 */
public record Facts(Subject subject, @Nullable NoSession noSession, Map<Ask, Heard> answers, Usage usage, Instant at) {

    public Facts {
        answers = Map.copyOf(answers);
    }

    /**
     * Why nothing could be asked.
     *
     * @param refused whether Intacct, or another tenant, said no; otherwise nobody knows
     */
    public record NoSession(Problem why, boolean refused) {}

    /**
     * What was seen of the company's limits.
     *
     * @param permits how many requests at once people say that Intacct allows; 0 where it is not known
     * @param openPermits how many are made at present: fewer after Intacct said "busy"
     * @param transactions API transactions of this tenant in this month, UTC
     */
    public record Usage(int permits, int openPermits, long transactions) {}

    Heard heard(Ask ask) {
        return answers.getOrDefault(ask, new Heard.NotAsked());
    }

    @Nullable
    AccountsChosen chosen() {
        return subject.chosen();
    }

    /** The company, as it is named in a sentence. */
    String company() {
        return "company " + subject.companyId();
    }

    /**
     * Looks at the first row of an answer.
     *
     * @param what was asked, as the beginning of a sentence: "Whether the user is active"
     */
    Finding first(Ask ask, String what, Function<Row, Finding> look) {
        return all(
                ask,
                what,
                said -> said.rows().stream()
                        .findFirst()
                        .map(look)
                        .orElseGet(() -> Finding.cannotBeRead(
                                what + " cannot be read: Intacct's answer is empty.",
                                "Give the web-services user the right to see it, then check again.")));
    }

    /** Looks at a whole answer. */
    Finding all(Ask ask, String what, Function<Heard.Said, Finding> look) {
        return switch (heard(ask)) {
            case Heard.Said said -> look.apply(said);
            case Heard.Silent silent -> Finding.cannotBeRead(what, silent.why());
            case Heard.NotAsked not -> Finding.notChecked(what + " was not asked.", null);
        };
    }

    /** The rows of an answer; empty where there is none. */
    Optional<Heard.Said> said(Ask ask) {
        return heard(ask) instanceof Heard.Said said ? Optional.of(said) : Optional.empty();
    }

    /** Why an answer is missing; empty where there is one. */
    Optional<Problem> silence(Ask ask) {
        return heard(ask) instanceof Heard.Silent(Problem why) ? Optional.of(why) : Optional.empty();
    }
}
