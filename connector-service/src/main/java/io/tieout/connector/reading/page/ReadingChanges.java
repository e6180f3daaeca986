package io.tieout.connector.reading.page;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.ReadingProperties;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.Comparing;
import io.tieout.connector.reading.record.Parts;
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
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads a page of records: compares it with what was told before, and finds where the next one begins. */
@Component
class ReadingChanges {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingChanges.class);

    private final ReadRecords records;
    private final UnreadRecords unread;
    private final ReadingParts reading;
    private final PageKeeping keeping;
    private final Itinerary itinerary;
    private final Settlements settlements;
    private final ReadingProperties properties;

    ReadingChanges(
            ReadRecords records,
            UnreadRecords unread,
            ReadingParts reading,
            PageKeeping keeping,
            Itinerary itinerary,
            Settlements settlements,
            ReadingProperties properties) {
        this.records = records;
        this.unread = unread;
        this.reading = reading;
        this.keeping = keeping;
        this.itinerary = itinerary;
        this.settlements = settlements;
        this.properties = properties;
    }

    <P extends Payload> Stepped read(
            RecordKind<P> kind,
            SyncRun run,
            Connection connection,
            Position position,
            PageAnswer.Page<Row> page,
            Parts parts) {
        Conditions conditions = run.conditions();
        List<Row> rows = page.rows();
        List<String> recordNos = Comparing.recordNos(kind, rows);
        Map<String, Known> known = records.known(run.tenant(), connection.book(), kind.object(), recordNos);
        Comparing.Outcome<P> outcome =
                Comparing.page(kind, rows, parts, known, conditions, run.again(), records.firstRevision());
        Position last = after(kind, position, rows, conditions);
        if (!page.complete() && last.equals(position)) {
            return new Stepped.Stopped(EndlessPages.of(kind));
        }
        outcome.unreadable().forEach(record -> log(run, record));
        List<Unread> listed = unread.known(
                run.tenant(),
                connection.book(),
                kind.object(),
                Stream.concat(recordNos.stream(), outcome.unreadable().stream().map(Unread::recordNo))
                        .toList(),
                outcome.readable().values());
        boolean goesOn = !page.complete() || last.phase() != position.phase();
        return keeping.keep(
                kind,
                run.with(run.progress().remarked(damaged(outcome.damaged())).announced(remaining(position, page))),
                connection,
                goesOn ? wider(last, parts) : itinerary.next(position.phase(), run, connection.book(), kind),
                new Count(
                        kind.object(),
                        rows.size(),
                        outcome.changes().size(),
                        outcome.unreadable().size()),
                new ReadStore.Page(
                        connection.book(),
                        kind.object(),
                        outcome.changes(),
                        UnreadChanges.of(outcome.unreadable(), listed),
                        Itinerary.cursor(position.phase(), kind.object()),
                        run.passesRecordsOver() ? null : reached(position, last, goesOn),
                        new ReadStore.Seen(recordNos, recordNos.size() < distinct(kind, rows)),
                        settlements.of(kind, run, position, page)));
    }

    /** Before the last phase begins, nobody has counted what it will read. */
    private static @Nullable Long remaining(Position position, PageAnswer.Page<Row> page) {
        return position.phase() == Phase.CHANGED ? page.remaining() : null;
    }

    /** Not where twice as many records would have more rows than are held at once. */
    private Position wider(Position last, Parts parts) {
        return reading.canBeWider(parts) ? last.wider(properties.pageSize()) : last;
    }

    /** Lists a record of which only the number can be read, and goes on behind it. */
    <P extends Payload> Stepped passOver(
            RecordKind<P> kind, SyncRun run, Connection connection, Position position, Row bare, Fault fault) {
        Position last = after(kind, position, List.of(bare), run.conditions());
        Optional<String> recordNo = RecordNumber.of(kind.recordNo(bare));
        if (recordNo.isEmpty() || last.phase() != position.phase() || last.equals(position)) {
            return new Stepped.Stopped(fault);
        }
        var record = new Unread(
                recordNo.get(),
                null,
                "%s with the record number %s makes the answer unreadable. %s Open the record in Intacct, write its texts anew, then sync"
                        .formatted(
                                kind.singular(), recordNo.get(), fault.problem().cause()));
        log(run, record);
        List<Unread> listed =
                unread.known(run.tenant(), connection.book(), kind.object(), List.of(record.recordNo()), List.of());
        return keeping.keep(
                kind,
                run,
                connection,
                last,
                new Count(kind.object(), 1, 0, 1),
                new ReadStore.Page(
                        connection.book(),
                        kind.object(),
                        List.of(),
                        UnreadChanges.of(List.of(record), listed),
                        Itinerary.cursor(position.phase(), kind.object()),
                        run.passesRecordsOver() ? null : reached(position, last, true),
                        new ReadStore.Seen(List.of(record.recordNo()), false),
                        Settling.NOTHING));
    }

    /** How many records a page holds, those without a number too. */
    private static long distinct(RecordKind<?> kind, List<Row> rows) {
        return rows.stream()
                .map(kind::recordNo)
                .map(text -> RecordNumber.of(text).orElse(text))
                .distinct()
                .count();
    }

    private static void log(SyncRun run, Unread record) {
        LOG.atWarn()
                .addKeyValue("tenant", run.tenant())
                .addKeyValue("recordNo", record.recordNo())
                .log("a record of Intacct could not be translated and is listed as unread: {}", record.reason());
    }

    private static List<Problem> damaged(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> new Problem(
                        ProblemCode.READ_WITHOUT_CHARACTER,
                        "Read without it: " + sentence,
                        "Write the field anew in Intacct where the character matters."))
                .toList();
    }

    /** Where the cursor moves; null where it stays. By number, times come in any order: it moves once, at the end. */
    private @Nullable Instant reached(Position position, Position last, boolean goesOn) {
        return switch (position.phase()) {
            case CHANGED ->
                last.phase() == Phase.CHANGED && last.at() != null
                        ? last.at()
                        : goesOn || position.since().equals(Instant.EPOCH) ? null : itinerary.nothingSince(position);
            case NUMBERED -> goesOn ? null : last.at();
            case UNDATED, DELETED, ABSENT -> null;
        };
    }

    /** The position behind a page, which is the same position where the page leads nowhere. */
    static Position after(RecordKind<?> kind, Position position, List<Row> rows, Conditions conditions) {
        if (rows.isEmpty()) {
            return position;
        }
        if (position.phase() == Phase.CHANGED) {
            Row end = rows.getLast();
            Instant time = time(kind, end, conditions);
            Optional<String> number = RecordNumber.of(kind.recordNo(end));
            return time != null && number.isPresent() && position.isBefore(time, number.get())
                    ? position.after(time, number.get())
                    : position.byNumber();
        }
        Optional<String> highest = rows.stream()
                .map(kind::recordNo)
                .map(RecordNumber::of)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(BigInteger::new));
        return highest.filter(position::isBeforeNumber)
                .map(number -> position.after(latest(kind, position, rows, conditions), number))
                .orElse(position);
    }

    private static @Nullable Instant latest(
            RecordKind<?> kind, Position position, List<Row> rows, Conditions conditions) {
        return Stream.concat(Stream.ofNullable(position.at()), rows.stream().map(row -> time(kind, row, conditions)))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static @Nullable Instant time(RecordKind<?> kind, Row row, Conditions conditions) {
        try {
            return conditions.formatting().time(kind.modifiedAt(row));
        } catch (DateTimeException unknown) {
            // The record is listed with the reason; for the order of pages its number serves as well.
            return null;
        }
    }
}
