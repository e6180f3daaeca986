package io.tieout.connector.readiness;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.Answers;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.Question;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.readiness.check.Ask;
import io.tieout.connector.readiness.check.Heard;
import io.tieout.connector.readiness.check.Subject;
import io.tieout.connector.usage.CallPurpose;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks a company everything that the checks look at: in one request, and in a second what the gateway may not know. Where a request is
 * refused as a whole, each question is asked alone, so that one that a gateway does not understand hides no other.
 */
@Component
class AskingFacts {

    private static final Duration PERMIT_WAIT = Duration.ofSeconds(10);

    private final Pages pages;

    AskingFacts(Pages pages) {
        this.pages = pages;
    }

    /** What came of it. */
    sealed interface Asked {

        record Answered(Map<Ask, Heard> answers) implements Asked {}

        /** The connection does not sign in any more. */
        record Refused(Fault fault) implements Asked {}

        /** Intacct did not answer, or was busy: nothing is known. */
        record NotNow(Fault fault) implements Asked {}
    }

    /** @throws io.tieout.connector.lane.CompanyBusy if no permit of the company was free, or the connection is not carried out */
    Asked ask(Connection connection, Subject subject) {
        Map<Ask, Heard> heard = new EnumMap<>(Ask.class);
        List<Ask> together = Stream.of(Ask.values())
                .filter(ask -> !ask.standsAlone() && ask.question(subject).isPresent())
                .toList();
        Answers all = ask(connection, together, subject);
        if (all instanceof Answers.None none && endsIt(none.fault())) {
            return ended(none.fault());
        }
        List<Ask> alone = Stream.of(Ask.values()).filter(Ask::standsAlone).toList();
        if (all instanceof Answers.None) {
            alone = Stream.concat(together.stream(), alone.stream()).toList();
        } else {
            together.forEach(ask -> heard.put(ask, heard(all, ask, subject)));
        }
        for (Ask ask : alone) {
            Answers one = ask(connection, List.of(ask), subject);
            if (one instanceof Answers.None none && none.fault().faultClass() == FaultClass.CREDENTIALS) {
                return ended(none.fault());
            }
            heard.put(ask, heard(one, ask, subject));
        }
        return new Asked.Answered(heard);
    }

    private static boolean endsIt(Fault fault) {
        return switch (fault.faultClass()) {
            case CREDENTIALS, TRANSIENT, BUSY -> true;
            case NEEDS_PERSON, PERMANENT, STALE_RECORD -> false;
        };
    }

    private static Asked ended(Fault fault) {
        return fault.faultClass() == FaultClass.CREDENTIALS ? new Asked.Refused(fault) : new Asked.NotNow(fault);
    }

    private Answers ask(Connection connection, List<Ask> asks, Subject subject) {
        return pages.ask(
                connection,
                CallPurpose.READINESS,
                asks.stream().flatMap(ask -> ask.question(subject).stream()).toList(),
                "A question about company " + connection.companyId(),
                PERMIT_WAIT);
    }

    private static Heard heard(Answers answers, Ask ask, Subject subject) {
        Question question = ask.question(subject).orElseThrow();
        return switch (answers.to(question)) {
            case PageAnswer.Page<Row> page -> new Heard.Said(page.rows(), page.complete());
            case PageAnswer.Failed<Row> failed ->
                new Heard.Silent(failed.fault().toWhoAsked("Check again in a few minutes."));
        };
    }
}
