package io.tieout.connector.reading;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.function.AuditRow;
import io.tieout.connector.gateway.function.IntacctTime;
import io.tieout.connector.gateway.function.Query;
import io.tieout.connector.posting.Fault;
import io.tieout.connector.posting.FaultClass;
import io.tieout.connector.reading.ReadRecords.Known;
import io.tieout.connector.usage.Cause;
import io.tieout.model.event.Payload;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.SyncProgressed.Count;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads one page of a run: asks, compares, publishes, waits for the acknowledgement, then stores and moves on. */
@Component
class PageReading {

    private static final Logger LOG = LoggerFactory.getLogger(PageReading.class);

    private final Pages pages;
    private final ReadRecords records;
    private final ReadStore store;
    private final Itinerary itinerary;
    private final Announcing announcing;
    private final ReadingProperties properties;
    private final MeterRegistry metrics;

    PageReading(
            Pages pages,
            ReadRecords records,
            ReadStore store,
            Itinerary itinerary,
            Announcing announcing,
            ReadingProperties properties,
            MeterRegistry metrics) {
        this.pages = pages;
        this.records = records;
        this.store = store;
        this.itinerary = itinerary;
        this.announcing = announcing;
        this.properties = properties;
        this.metrics = metrics;
    }

    /** Reads the next page of the kind that the run is at. */
    <R, P extends Payload> Stepped read(RecordKind<R, P> kind, SyncRun run, Connection connection) {
        Position position = run.progress().position();
        if (position == null) {
            Position start = itinerary.begin(run, connection.book(), kind);
            return read(kind, run.with(run.progress().begun(kind.object(), start)), connection, start);
        }
        return read(kind, run, connection, position);
    }

    private <R, P extends Payload> Stepped read(
            RecordKind<R, P> kind, SyncRun run, Connection connection, Position position) {
        return switch (position.phase()) {
            case DELETED ->
                switch (ask(kind, run, connection, position, AuditRow.class)) {
                    case PageAnswer.Page<AuditRow> page -> deletions(kind, run, connection, position, page);
                    case PageAnswer.Failed<AuditRow> failed -> deletionsFailed(kind, run, connection, failed.fault());
                };
            case UNDATED, CHANGED ->
                switch (ask(kind, run, connection, position, kind.row())) {
                    case PageAnswer.Page<R> page -> changes(kind, run, connection, position, page);
                    case PageAnswer.Failed<R> failed -> new Stepped.Stopped(failed.fault());
                };
        };
    }

    private <X> PageAnswer<X> ask(
            RecordKind<?, ?> kind, SyncRun run, Connection connection, Position position, Class<X> row) {
        Query query = PageQueries.of(kind, position, properties.pageSize());
        String what = "Page %d of the %s".formatted(run.progress().pages() + 1, kind.plural());
        return pages.read(connection, Cause.READ, query, row, what, properties.permitWait());
    }

    private <R, P extends Payload> Stepped changes(
            RecordKind<R, P> kind, SyncRun run, Connection connection, Position position, PageAnswer.Page<R> page) {
        List<R> rows = page.rows();
        Map<String, Known> known = records.known(
                run.tenant(),
                connection.book(),
                kind.object(),
                rows.stream().map(kind::recordNo).toList());
        Comparing.Outcome<P> outcome = Comparing.page(kind, rows, known);
        outcome.unreadable()
                .forEach((recordNo, reason) -> LOG.atWarn()
                        .addKeyValue("tenant", run.tenant())
                        .addKeyValue("recordNo", recordNo)
                        .log("a record of Intacct could not be translated and is listed as unread: {}", reason));
        Position last = position;
        if (!rows.isEmpty()) {
            R end = rows.getLast();
            try {
                last = position.after(IntacctTime.time(kind.modifiedAt(end)), kind.recordNo(end));
            } catch (DateTimeException strange) {
                return new Stepped.Stopped(strangeTime(kind, kind.modifiedAt(end)));
            }
        }
        if (!page.complete() && last.equals(position)) {
            return new Stepped.Stopped(standstill(kind));
        }
        var count = new Count(
                kind.object(),
                rows.size(),
                outcome.changes().size(),
                outcome.unreadable().size());
        return keep(
                kind,
                run,
                connection,
                page.complete() ? itinerary.next(position.phase(), run, connection.book(), kind) : last,
                count,
                new ReadStore.Page(
                        connection.book(),
                        kind.object(),
                        outcome.changes(),
                        outcome.readable(),
                        outcome.unreadable(),
                        Itinerary.cursor(position.phase(), kind.object()),
                        last.at()));
    }

    private <R, P extends Payload> Stepped deletions(
            RecordKind<R, P> kind,
            SyncRun run,
            Connection connection,
            Position position,
            PageAnswer.Page<AuditRow> page) {
        List<AuditRow> rows = page.rows();
        Map<String, Known> known = records.known(
                run.tenant(),
                connection.book(),
                kind.object(),
                rows.stream().map(AuditRow::objectKey).toList());
        List<Change<P>> gone = Comparing.deletions(kind, known);
        Position last = position;
        if (!rows.isEmpty()) {
            AuditRow end = rows.getLast();
            try {
                last = position.after(IntacctTime.time(end.accessTime()), end.id());
            } catch (DateTimeException strange) {
                return new Stepped.Stopped(strangeTime(kind, end.accessTime()));
            }
        }
        if (!page.complete() && last.equals(position)) {
            return new Stepped.Stopped(standstill(kind));
        }
        // Where nothing was deleted the cursor still has to stand somewhere, or the next run would begin too late.
        Instant reached = last.at() == null ? position.since().plus(properties.overlap()) : last.at();
        return keep(
                kind,
                run,
                connection,
                page.complete() ? itinerary.next(Phase.DELETED, run, connection.book(), kind) : last,
                new Count(kind.object(), 0, gone.size(), 0),
                new ReadStore.Page(
                        connection.book(),
                        kind.object(),
                        gone,
                        List.of(),
                        Map.of(),
                        Itinerary.cursor(Phase.DELETED, kind.object()),
                        reached));
    }

    /** Deletions are worth having but not worth a run: without the permission the rest is read, and the run says so. */
    private <R, P extends Payload> Stepped deletionsFailed(
            RecordKind<R, P> kind, SyncRun run, Connection connection, Fault fault) {
        if (fault.faultClass() != FaultClass.NEEDS_PERSON && fault.faultClass() != FaultClass.PERMANENT) {
            return new Stepped.Stopped(fault);
        }
        Position next = itinerary.next(Phase.DELETED, run, connection.book(), kind);
        SyncRun moved = run.with(run.progress().leftOut(fault.problem(), next));
        store.moveOn(moved);
        return new Stepped.Moved(moved);
    }

    private <R, P extends Payload> Stepped keep(
            RecordKind<R, P> kind,
            SyncRun run,
            Connection connection,
            @Nullable Position next,
            Count count,
            ReadStore.Page page) {
        SyncRun moved = run.with(run.progress().read(count, next));
        announcing.page(kind, moved, connection, page.changes());
        store.keep(moved, page);
        count(kind, "published", count.published());
        count(kind, "skipped", count.skipped());
        count(kind, "unchanged", Math.max(0, count.read() - count.published() - count.skipped()));
        return new Stepped.Moved(moved);
    }

    private void count(RecordKind<?, ?> kind, String outcome, int records) {
        metrics.counter(
                        "tieout.sync.records",
                        "object",
                        kind.object().name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome)
                .increment(records);
    }

    private static Fault strangeTime(RecordKind<?, ?> kind, String text) {
        return new Fault(
                FaultClass.NEEDS_PERSON,
                new Problem(
                        "UNKNOWN_TIME_FORMAT",
                        "The %s cannot be read in order: Intacct writes the time \"%s\", which is not mm/dd/yyyy hh:mm:ss."
                                .formatted(kind.plural(), text),
                        "In Intacct set the preferences of the web-services user to the date format mm/dd/yyyy, 24 hours and "
                                + "the time zone GMT, then start the sync again."),
                null,
                text);
    }

    private static Fault standstill(RecordKind<?, ?> kind) {
        return new Fault(
                FaultClass.PERMANENT,
                new Problem(
                        "PAGES_STAND_STILL",
                        "The %s cannot be read: Intacct answers with the same page again and says that there are more."
                                .formatted(kind.plural()),
                        "Start the sync again; report it as a defect of Tieout if it comes back."),
                null,
                "pages stand still");
    }
}
