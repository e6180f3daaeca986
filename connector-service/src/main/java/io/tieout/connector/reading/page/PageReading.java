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
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.event.Payload;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private final PageKeeping keeping;
    private final Itinerary itinerary;
    private final ReadingProperties properties;

    PageReading(
            Pages pages,
            ReadingChanges changes,
            ReadingDeletions deletions,
            PageKeeping keeping,
            Itinerary itinerary,
            ReadingProperties properties) {
        this.pages = pages;
        this.changes = changes;
        this.deletions = deletions;
        this.keeping = keeping;
        this.itinerary = itinerary;
        this.properties = properties;
    }

    /** Reads the next page of the kind that the run is at. */
    public <P extends Payload> Stepped read(RecordKind<P> kind, SyncRun told, Connection connection) {
        SyncRun run = told.progress().position() == null
                ? told.with(told.progress().begun(kind.object(), itinerary.begin(told, connection.book(), kind)))
                : told;
        Position position = Objects.requireNonNull(run.progress().position(), "a run that has begun is somewhere");
        Query query = PageQueries.of(kind, position, run.conditions(), size(position));
        PageAnswer<Row> answer = ask(kind, run, connection, position, query);
        return switch (position.phase()) {
            case DELETED ->
                switch (answer) {
                    case PageAnswer.Page<Row> page -> deletions.read(kind, run, connection, position, page);
                    case PageAnswer.Failed<Row> failed -> deletions.failed(kind, run, connection, failed);
                };
            case UNDATED, CHANGED, NUMBERED ->
                switch (answer) {
                    case PageAnswer.Page<Row> page -> changes.read(kind, run, connection, position, page);
                    case PageAnswer.Failed<Row> failed -> failed(kind, run, connection, position, failed);
                };
        };
    }

    private int size(Position position) {
        return position.pageSize() == null ? properties.pageSize() : position.pageSize();
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
        return refused.isEmpty()
                ? new Stepped.Stopped(failed.fault())
                : keeping.without(run, position, refused, failed.fault());
    }

    /** The fields that a refusal names, of those that can be done without. */
    private static List<String> refusedFields(RecordKind<?> kind, Conditions conditions, Fault fault) {
        if (!isForGood(fault)) {
            return List.of();
        }
        return kind.dispensable().stream()
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
            when page.rows().isEmpty() -> changes.read(kind, run, connection, position, page);
            case PageAnswer.Page<Row> page ->
                changes.passOver(kind, run, connection, position, page.rows().getFirst(), fault);
        };
    }
}
