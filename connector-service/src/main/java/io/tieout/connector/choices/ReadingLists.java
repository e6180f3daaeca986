package io.tieout.connector.choices;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.WholeLists;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.lane.CompanyBusy;
import io.tieout.connector.lane.ConnectionWaits;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Reads a list of a company to its end, and keeps it. One reader of a list at a time, in all replicas. */
@Component
class ReadingLists {

    private static final Duration PERMIT_WAIT = Duration.ofSeconds(10);

    /** A replica that died with a list leaves it to others after so long. */
    private static final Duration TAKEN = Duration.ofMinutes(10);

    private final WholeLists lists;
    private final KeptLists kept;
    private final ChoicesProperties properties;
    private final Clock clock;

    ReadingLists(WholeLists lists, KeptLists kept, ChoicesProperties properties, Clock clock) {
        this.lists = lists;
        this.kept = kept;
        this.properties = properties;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Read() implements Outcome {}

        /** Somebody else reads it at this moment. */
        record Taken() implements Outcome {}

        record Failed(Problem why) implements Outcome {}
    }

    Outcome read(Connection connection, ChoiceList list) {
        Instant now = clock.instant();
        Optional<Long> generation = kept.take(connection, list, now, now.plus(TAKEN));
        return generation.isEmpty() ? new Outcome.Taken() : readInto(connection, list, generation.get());
    }

    private Outcome readInto(Connection connection, ChoiceList list, long generation) {
        Optional<Problem> why = Optional.of(died());
        boolean whole = false;
        try {
            why = pages(connection, list, generation);
            whole = why.isEmpty();
            if (whole) {
                kept.publish(connection, list, generation, clock.instant());
            }
        } finally {
            if (!whole) {
                kept.giveUp(connection.tenant(), list, generation, why.orElse(null));
            }
        }
        return why.<Outcome>map(Outcome.Failed::new).orElseGet(Outcome.Read::new);
    }

    private Optional<Problem> pages(Connection connection, ChoiceList list, long generation) {
        try {
            var count = new AtomicInteger();
            for (ChoiceList.Source source : list.sources()) {
                Optional<Fault> fault = lists.pages(
                        connection,
                        CallPurpose.CHOICES,
                        PERMIT_WAIT,
                        rows -> keep(connection, list, generation, source, rows, count),
                        source.object(),
                        source.fields().toArray(String[]::new));
                if (fault.isPresent()) {
                    return Optional.of(fault.get().toWhoAsked("Ask for the list again in a few minutes."));
                }
            }
            return Optional.empty();
        } catch (TooMany many) {
            return Optional.of(many.problem());
        } catch (ConnectionWaits waits) {
            return Optional.of(waits.problem());
        } catch (CompanyBusy busy) {
            return Optional.of(new Problem(
                    ProblemCode.COMPANY_BUSY,
                    busy.getMessage() == null ? "The company is busy." : busy.getMessage(),
                    "Ask for the list again in a few minutes."));
        }
    }

    private void keep(
            Connection connection,
            ChoiceList list,
            long generation,
            ChoiceList.Source source,
            List<Row> rows,
            AtomicInteger count) {
        if (count.addAndGet(rows.size()) > properties.most()) {
            throw new TooMany(list, properties.most());
        }
        kept.add(
                connection.tenant(),
                list,
                generation,
                rows.stream()
                        .map(source.choice())
                        .filter(choice -> !choice.id().isEmpty())
                        .toList());
    }

    private static Problem died() {
        return new Problem(
                ProblemCode.NOT_HANDLED,
                "The list could not be read, in a way that nobody foresaw.",
                "Ask for the list again; the log of the connector says more.");
    }

    /** Ends the reading of a list that has no end. */
    private static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMany(ChoiceList list, int most) {
            super("The list %s has more than %d active entries, which nobody could choose from."
                    .formatted(list.address(), most));
        }

        Problem problem() {
            return new Problem(
                    ProblemCode.LIST_TOO_LONG,
                    String.valueOf(getMessage()),
                    "Have those deactivated in Intacct that are not used, or enter the id in the settings without choosing it.");
        }
    }
}
