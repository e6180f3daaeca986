package io.tieout.connector.reading.page;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Phase;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.ReadingProperties;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.Change;
import io.tieout.connector.reading.record.Comparing;
import io.tieout.connector.reading.record.ReadRecords;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.connector.reading.record.SeenRecords;
import io.tieout.connector.reading.record.Unread;
import io.tieout.connector.reading.record.UnreadChanges;
import io.tieout.connector.reading.record.UnreadRecords;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.event.Payload;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.model.sync.SyncProgressed.Count;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds what Intacct no longer has, at the end of a run that has read a whole list to its proven end: what is known and was not seen in it
 * is asked for once more by its number, and what is not shown then is gone. That more than half is missing is no deletion but a user who
 * may no longer see it; then nothing is concluded. A list with a record whose number cannot be read proves nothing either.
 */
@Component
class ReadingAbsences {

    /** Values that a filter takes at most. */
    private static final int BATCH = 1_000;

    /** Up to here it may be more than half. */
    private static final int FEW = 20;

    private static final String RECORD_NO = "RECORDNO";

    private final SeenRecords seen;
    private final ReadRecords records;
    private final UnreadRecords unread;
    private final Pages pages;
    private final PageKeeping keeping;
    private final ReadStore store;
    private final Itinerary itinerary;
    private final ReadingProperties properties;

    ReadingAbsences(
            SeenRecords seen,
            ReadRecords records,
            UnreadRecords unread,
            Pages pages,
            PageKeeping keeping,
            ReadStore store,
            Itinerary itinerary,
            ReadingProperties properties) {
        this.seen = seen;
        this.records = records;
        this.unread = unread;
        this.pages = pages;
        this.keeping = keeping;
        this.store = store;
        this.itinerary = itinerary;
        this.properties = properties;
    }

    <P extends Payload> Stepped read(RecordKind<P> kind, SyncRun run, Connection connection, Position position) {
        String book = connection.book();
        if (position.recordNo() == null) {
            Optional<Problem> doubt = doubt(
                    kind,
                    seen.missing(
                            run.tenant(),
                            book,
                            run.id(),
                            kind.object(),
                            run.conditions().startDate()));
            if (doubt.isPresent()) {
                return passedOver(kind, run, connection, doubt.get());
            }
        }
        List<String> missing = seen.missingAfter(
                run.tenant(), book, run.id(), kind.object(), run.conditions().startDate(), position.recordNo(), BATCH);
        if (missing.isEmpty()) {
            SyncRun moved = run.with(run.progress().over(itinerary.next(Phase.ABSENT, run, book, kind)));
            store.moveOn(moved);
            return new Stepped.Moved(moved);
        }
        return switch (ask(kind, connection, missing)) {
            case PageAnswer.Failed<Row> failed -> new Stepped.Stopped(failed.fault());
            case PageAnswer.Page<Row> page when !page.complete() -> new Stepped.Stopped(EndlessPages.of(kind));
            case PageAnswer.Page<Row> page -> gone(kind, run, connection, position, missing, page.rows());
        };
    }

    private PageAnswer<Row> ask(RecordKind<?> kind, Connection connection, List<String> numbers) {
        Query query = Query.of(
                kind.intacctName(),
                List.of(RECORD_NO),
                Filter.in(RECORD_NO, numbers),
                List.of(RECORD_NO),
                Query.LARGEST_PAGE);
        return pages.read(
                connection,
                CallPurpose.READ,
                query,
                "The look for %s that were not seen".formatted(kind.plural()),
                properties.permitWait());
    }

    private <P extends Payload> Stepped gone(
            RecordKind<P> kind,
            SyncRun run,
            Connection connection,
            Position position,
            List<String> missing,
            List<Row> shown) {
        Set<String> there = shown.stream()
                .map(row -> row.get(RECORD_NO))
                .map(RecordNumber::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        List<String> absent =
                missing.stream().filter(number -> !there.contains(number)).toList();
        List<Change<P>> changes =
                Comparing.deletions(kind, records.known(run.tenant(), connection.book(), kind.object(), absent));
        List<Unread> over = unread.known(run.tenant(), connection.book(), kind.object(), absent, List.of());
        return keeping.keep(
                kind,
                run,
                connection,
                position.after(null, missing.getLast()),
                Count.removed(kind.object(), changes.size()),
                new ReadStore.Page(
                        connection.book(),
                        kind.object(),
                        changes,
                        new UnreadChanges(List.of(), List.of(), over),
                        Itinerary.cursor(Phase.ABSENT, kind.object()),
                        null,
                        ReadStore.Seen.NOTHING,
                        Settling.NOTHING));
    }

    private static Optional<Problem> doubt(RecordKind<?> kind, SeenRecords.Missing missing) {
        if (missing.missing() == 0) {
            return Optional.empty();
        }
        if (!missing.proven()) {
            return Optional.of(
                    new Problem(
                            ProblemCode.REMOVAL_NOT_PROVEN,
                            "%d %s were not in the list that Intacct gave, but the list holds a record whose number cannot be read, so that none of them is taken for deleted."
                                    .formatted(missing.missing(), kind.plural()),
                            "Look at the unread records: each says what is wrong with it. When it is mended, sync everything again."));
        }
        if (missing.missing() > FEW && missing.missing() * 2 > missing.known()) {
            return Optional.of(new Problem(
                    ProblemCode.REMOVAL_NOT_PROVEN,
                    "%d of %d %s were not in the list that Intacct gave. That is more than people delete, so that none of them is taken for deleted."
                            .formatted(missing.missing(), missing.known(), kind.plural()),
                    "Check under Company > Admin > Users whether the web-services user is restricted to some locations or departments, "
                            + "or has lost a permission. Mend it, then sync everything again."));
        }
        return Optional.empty();
    }

    private Stepped passedOver(RecordKind<?> kind, SyncRun run, Connection connection, Problem why) {
        SyncRun moved = run.with(
                run.progress().remarked(List.of(why)).over(itinerary.next(Phase.ABSENT, run, connection.book(), kind)));
        store.moveOn(moved);
        return new Stepped.Moved(moved);
    }
}
