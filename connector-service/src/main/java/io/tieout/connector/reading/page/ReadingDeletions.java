package io.tieout.connector.reading.page;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Phase;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.Change;
import io.tieout.connector.reading.record.Comparing;
import io.tieout.connector.reading.record.ReadRecords;
import io.tieout.connector.reading.record.ReadRecords.Known;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.connector.reading.record.Unread;
import io.tieout.connector.reading.record.UnreadChanges;
import io.tieout.connector.reading.record.UnreadRecords;
import io.tieout.model.event.Payload;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.model.sync.SyncProgressed.Count;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads a page of AUDITHISTORY: which records were deleted. */
@Component
class ReadingDeletions {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingDeletions.class);

    private final ReadRecords records;
    private final UnreadRecords unread;
    private final ReadStore store;
    private final PageKeeping keeping;
    private final Itinerary itinerary;
    private final Settlements settlements;

    ReadingDeletions(
            ReadRecords records,
            UnreadRecords unread,
            ReadStore store,
            PageKeeping keeping,
            Itinerary itinerary,
            Settlements settlements) {
        this.records = records;
        this.unread = unread;
        this.store = store;
        this.keeping = keeping;
        this.itinerary = itinerary;
        this.settlements = settlements;
    }

    <P extends Payload> Stepped read(
            RecordKind<P> kind, SyncRun run, Connection connection, Position position, PageAnswer.Page<Row> page) {
        List<String> recordNos = page.rows().stream()
                .map(row -> row.get("OBJECTKEY"))
                .map(RecordNumber::ofAuditKey)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<Problem> nameless = page.rows().stream()
                .map(row -> row.get("OBJECTKEY"))
                .filter(key -> RecordNumber.ofAuditKey(key).isEmpty())
                .distinct()
                .map(key -> nameless(kind, run, key))
                .toList();
        Map<String, Known> known = records.known(run.tenant(), connection.book(), kind.object(), recordNos);
        List<Change<P>> gone = Comparing.deletions(kind, known);
        Position last = after(position, page.rows(), run);
        if (!page.complete() && last.equals(position)) {
            return new Stepped.Stopped(EndlessPages.of(kind));
        }
        List<Unread> over = unread.known(run.tenant(), connection.book(), kind.object(), recordNos, List.of());
        return keeping.keep(
                kind,
                run.with(run.progress().remarked(nameless)),
                connection,
                page.complete() ? itinerary.next(Phase.DELETED, run, connection.book(), kind) : last,
                Count.removed(kind.object(), gone.size()),
                new ReadStore.Page(
                        connection.book(),
                        kind.object(),
                        gone,
                        new UnreadChanges(List.of(), List.of(), over),
                        Itinerary.cursor(Phase.DELETED, kind.object()),
                        reached(position, last),
                        ReadStore.Seen.NOTHING,
                        settlements.of(kind, run, position, page)));
    }

    /** Where nothing was deleted the cursor still has to stand somewhere, or the next run would begin too late. */
    private Instant reached(Position position, Position last) {
        return last.at() == null ? itinerary.nothingSince(position) : last.at();
    }

    private static Position after(Position position, List<Row> rows, SyncRun run) {
        if (rows.isEmpty()) {
            return position;
        }
        Row end = rows.getLast();
        return position.after(time(end, run), end.get("ID").strip());
    }

    private static @Nullable Instant time(Row row, SyncRun run) {
        try {
            return run.conditions().formatting().time(row.get("ACCESSTIME"));
        } catch (DateTimeException odd) {
            LOG.atWarn()
                    .addKeyValue("tenant", run.tenant())
                    .log("a time of AUDITHISTORY could not be read: {}", odd.getMessage());
            return null;
        }
    }

    private static Problem nameless(RecordKind<?> kind, SyncRun run, String key) {
        LOG.atWarn()
                .addKeyValue("tenant", run.tenant())
                .log("AUDITHISTORY names a deleted record by \"{}\", which is no record number", key);
        return new Problem(
                ProblemCode.DELETION_WITHOUT_NUMBER,
                "Intacct says that one of the %s was deleted and names it by \"%s\", which is no record number: which one it was is not known."
                        .formatted(kind.plural(), key),
                "Look in Intacct's audit trail which record that was; the tie-out lists its amount as a difference.");
    }

    /** Deletions are worth having but not worth a run: where they cannot be read the rest is, and the run says so. */
    Stepped failed(RecordKind<?> kind, SyncRun run, Connection connection, PageAnswer.Failed<Row> failed) {
        Fault fault = failed.fault();
        boolean forGood = fault.faultClass() == FaultClass.NEEDS_PERSON
                || fault.faultClass() == FaultClass.PERMANENT
                || failed.unreadable() && run.attempts() >= 2;
        if (!forGood) {
            return new Stepped.Stopped(fault);
        }
        Position next = itinerary.next(Phase.DELETED, run, connection.book(), kind);
        SyncRun moved = run.with(run.progress().leftOut(leftOut(kind, fault), next));
        store.moveOn(moved);
        return new Stepped.Moved(moved);
    }

    private static Problem leftOut(RecordKind<?> kind, Fault fault) {
        return fault.problem()
                .saying(
                        "Which of the %s were deleted could not be read. %s"
                                .formatted(kind.plural(), fault.problem().cause()),
                        fault.problem().remedy());
    }
}
