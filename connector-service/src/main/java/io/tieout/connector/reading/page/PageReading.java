package io.tieout.connector.reading.page;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.ReadingProperties;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.Part;
import io.tieout.connector.reading.record.Parts;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.event.Payload;
import io.tieout.model.outcome.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads one page of a run. A field that the company refuses is left out; a page that cannot be read is asked for in smaller pieces, until
 * the one record is found that makes it so, and that record is listed and passed over.
 */
@Component
public class PageReading {

    /** Stands among what is left out where Intacct does not select by what is due. No field is called so. */
    private static final String SELECTION = "(selection)";

    private final Pages pages;
    private final ReadingChanges changes;
    private final ReadingDeletions deletions;
    private final ReadingParts parts;
    private final ReadingAbsences absences;
    private final PageKeeping keeping;
    private final Itinerary itinerary;
    private final ReadingProperties properties;

    PageReading(
            Pages pages,
            ReadingChanges changes,
            ReadingDeletions deletions,
            ReadingParts parts,
            ReadingAbsences absences,
            PageKeeping keeping,
            Itinerary itinerary,
            ReadingProperties properties) {
        this.pages = pages;
        this.changes = changes;
        this.deletions = deletions;
        this.parts = parts;
        this.absences = absences;
        this.keeping = keeping;
        this.itinerary = itinerary;
        this.properties = properties;
    }

    /**
     * Reads the next page of the kind that the run is at.
     *
     * @param ahead the same as for the page before, as long as this worker holds the run
     */
    public <P extends Payload> Stepped read(RecordKind<P> kind, SyncRun told, Connection connection, Ahead ahead) {
        SyncRun run = told.progress().position() == null
                ? told.with(told.progress().begun(kind.object(), itinerary.begin(told, connection.book(), kind)))
                : told;
        Position position = Objects.requireNonNull(run.progress().position(), "a run that has begun is somewhere");
        if (position.phase() == Phase.ABSENT) {
            return absences.read(kind, run, connection, position);
        }
        return position.phase() == Phase.DELETED
                ? deletions(kind, run, connection, position)
                : records(kind, run, connection, position, ahead);
    }

    private <P extends Payload> Stepped deletions(
            RecordKind<P> kind, SyncRun run, Connection connection, Position position) {
        return switch (ask(kind, run, connection, position)) {
            case PageAnswer.Page<Row> page -> deletions.read(kind, run, connection, position, page);
            case PageAnswer.Failed<Row> failed -> deletions.failed(kind, run, connection, failed);
        };
    }

    private <P extends Payload> Stepped records(
            RecordKind<P> kind, SyncRun run, Connection connection, Position position, Ahead ahead) {
        if (position.pageSize() != null || kind.parts().isEmpty()) {
            return records(kind, run, connection, position, ahead, ask(kind, run, connection, position));
        }
        Ahead.Taken taken = ahead.take(
                kind, position, run.conditions(), properties.pageSize(), from -> ask(kind, run, connection, from));
        SyncRun asked = run.with(run.progress().asked(taken.more()));
        return records(kind, asked, connection, position, ahead, taken.answer());
    }

    private <P extends Payload> Stepped records(
            RecordKind<P> kind,
            SyncRun run,
            Connection connection,
            Position position,
            Ahead ahead,
            PageAnswer<Row> answer) {
        return switch (answer) {
            case PageAnswer.Page<Row> page -> withParts(kind, run, connection, position, ahead, page);
            case PageAnswer.Failed<Row> failed -> failed(kind, run, connection, position, failed);
        };
    }

    private <P extends Payload> Stepped withParts(
            RecordKind<P> kind,
            SyncRun run,
            Connection connection,
            Position position,
            Ahead ahead,
            PageAnswer.Page<Row> page) {
        boolean alone = size(position) == 1 || page.rows().size() <= 1;
        ReadingParts.Result result = parts.read(kind, run.conditions(), connection, page.rows(), alone);
        SyncRun asked = run.with(run.progress().asked(result.requests()));
        return switch (result) {
            case ReadingParts.Result.Read read -> {
                ahead.learn(kind, parts.bestNumber(page.rows().size(), read));
                yield changes.read(kind, asked, connection, position, page, read.parts());
            }
            case ReadingParts.Result.TooMany many ->
                keeping.smaller(
                        asked, position.withPages(half(position, page.rows().size())));
            case ReadingParts.Result.Failed failed -> failedPart(kind, asked, connection, position, page, failed);
        };
    }

    /** Half of what was asked for, or of what came, where that was less. */
    private int half(Position position, int came) {
        return Math.max(1, Math.min(size(position), came) / 2);
    }

    /**
     * What belongs to a record is left out rather than the record: a field that the company refuses, an object that may not be read, and
     * where an answer is unreadable, the rows of the one record that makes it so.
     */
    private <P extends Payload> Stepped failedPart(
            RecordKind<P> kind,
            SyncRun run,
            Connection connection,
            Position position,
            PageAnswer.Page<Row> page,
            ReadingParts.Result.Failed failed) {
        Fault fault = failed.answer().fault();
        if (failed.answer().unreadable()) {
            return page.rows().size() > 1
                    ? keeping.smaller(
                            run, position.withPages(half(position, page.rows().size())))
                    : changes.read(kind, run, connection, position, page, new Parts());
        }
        if (!isForGood(fault) || isDoubtful(fault)) {
            return new Stepped.Stopped(fault);
        }
        List<String> refused = refusedFields(failed.part(), run.conditions(), fault);
        return keeping.without(
                run, position, refused.isEmpty() ? List.of(failed.part().object()) : refused, fault);
    }

    private static List<String> refusedFields(Part part, Conditions conditions, Fault fault) {
        return Stream.concat(part.dispensable().stream(), conditions.customFieldsOf(part.object()).stream())
                .filter(field -> !conditions.leftOut().contains(part.qualified(field)))
                .filter(field -> names(fault.raw(), field))
                .map(part::qualified)
                .toList();
    }

    private int size(Position position) {
        return position.pageSize() == null ? properties.pageSize() : position.pageSize();
    }

    private PageAnswer<Row> ask(RecordKind<?> kind, SyncRun run, Connection connection, Position position) {
        return ask(kind, run, connection, position, PageQueries.of(kind, position, run.conditions(), size(position)));
    }

    private PageAnswer<Row> ask(RecordKind<?> kind, SyncRun run, Connection connection, Position position, Query all) {
        String what = "Page %d of the %s".formatted(run.progress().pages() + 1, kind.plural());
        Query query = selection(kind, run, position).map(all::narrowedTo).orElse(all);
        return pages.read(connection, CallPurpose.READ, query, what, properties.permitWait());
    }

    /** What the run asks for besides; empty for all records, also where Intacct has refused to select. */
    private static Optional<Filter.Comparison> selection(RecordKind<?> kind, SyncRun run, Position position) {
        return run.passesRecordsOver()
                        && position.phase() != Phase.DELETED
                        && !run.conditions().leftOut().contains(SELECTION)
                ? Optional.ofNullable(kind.outstanding())
                : Optional.empty();
    }

    private <P extends Payload> Stepped failed(
            RecordKind<P> kind, SyncRun run, Connection connection, Position position, PageAnswer.Failed<Row> failed) {
        if (failed.unreadable()) {
            return narrower(kind, run, connection, position, failed.fault());
        }
        if (isForGood(failed.fault())
                && selection(kind, run, position)
                        .filter(asked -> names(failed.fault().raw(), asked.field()))
                        .isPresent()) {
            return keeping.unselected(run, position, SELECTION, failed.fault());
        }
        List<String> refused = refusedFields(kind, run.conditions(), failed.fault());
        if (!refused.isEmpty()) {
            return keeping.without(run, position, refused, failed.fault());
        }
        return kind.isOptional() && isForGood(failed.fault())
                ? keeping.skipped(kind, run, failed.fault())
                : new Stepped.Stopped(failed.fault());
    }

    /** An answer that cannot be believed is no refusal: what it would leave out is there in the next run. */
    private static boolean isDoubtful(Fault fault) {
        return fault.problem().is(ProblemCode.PAGE_CONTRADICTS_ITSELF)
                || fault.problem().is(ProblemCode.PAGES_STAND_STILL);
    }

    /** The fields that a refusal names, of those that can be done without. */
    private static List<String> refusedFields(RecordKind<?> kind, Conditions conditions, Fault fault) {
        if (!isForGood(fault)) {
            return List.of();
        }
        return Stream.concat(kind.dispensable().stream(), conditions.customFieldsOf(kind.intacctName()).stream())
                .filter(field -> !conditions.leftOut().contains(field))
                .filter(field -> names(fault.raw(), field))
                .toList();
    }

    private static boolean isForGood(Fault fault) {
        return fault.faultClass() == FaultClass.NEEDS_PERSON || fault.faultClass() == FaultClass.PERMANENT;
    }

    private static boolean names(String words, String field) {
        return (" " + words.toUpperCase(Locale.ROOT) + " ")
                .matches("(?s).*[^A-Z0-9_.]" + Pattern.quote(field) + "(?![A-Z0-9_]).*");
    }

    private <P extends Payload> Stepped narrower(
            RecordKind<P> kind, SyncRun run, Connection connection, Position position, Fault fault) {
        int size = size(position);
        return size > 1
                ? keeping.smaller(run, position.withPages(size / 2))
                : passOver(kind, run, connection, position, fault);
    }

    /**
     * The record itself cannot be read; its number may be. Where even that cannot be had, it was no record that is at fault but the
     * way to Intacct.
     */
    private <P extends Payload> Stepped passOver(
            RecordKind<P> kind, SyncRun run, Connection connection, Position position, Fault fault) {
        return switch (ask(kind, run, connection, position, PageQueries.bare(kind, position, run.conditions()))) {
            case PageAnswer.Failed<Row> failed -> new Stepped.Stopped(fault);
            case PageAnswer.Page<Row> page
            when page.rows().isEmpty() -> changes.read(kind, run, connection, position, page, new Parts());
            case PageAnswer.Page<Row> page ->
                changes.passOver(kind, run, connection, position, page.rows().getFirst(), fault);
        };
    }
}
