package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.record.ReadRecords.Known;
import io.tieout.model.event.Json;
import io.tieout.model.event.Payload;
import io.tieout.model.id.DeterministicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a page with what was published before. Plain: no database, no gateway. */
public final class Comparing {

    private Comparing() {}

    /**
     * What a page brought.
     *
     * @param changes in the page's order
     * @param readable by record number, the numbers by which people know them
     * @param unreadable the records that could not be translated
     * @param damaged sentences about records that were read without a character that no XML may hold
     */
    public record Outcome<P extends Payload>(
            List<Change<P>> changes, Map<String, String> readable, List<Unread> unreadable, List<String> damaged) {}

    /** What one record number stands for in a page. */
    private record Seen<P extends Payload>(Row row, P payload, String content) {}

    /** The record numbers of a page, each once. */
    public static List<String> recordNos(RecordKind<?> kind, List<Row> rows) {
        return rows.stream()
                .map(kind::recordNo)
                .map(RecordNumber::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /**
     * @param parts what was read beside the page
     * @param again whether what has not changed is told as well, because a person doubts what was made of it
     * @param firstRevision of a record that is not known
     */
    public static <P extends Payload> Outcome<P> page(
            RecordKind<P> kind,
            List<Row> rows,
            Parts parts,
            Map<String, Known> known,
            Conditions conditions,
            boolean again,
            int firstRevision) {
        Map<String, Seen<P>> seen = new LinkedHashMap<>();
        Map<String, Unread> unreadable = new LinkedHashMap<>();
        Collection<String> damaged = new ArrayList<>();
        Ambiguity ambiguity = Ambiguity.of(kind, rows, conditions.formatting());
        for (Row row : rows) {
            Optional<String> recordNo = RecordNumber.of(kind.recordNo(row));
            if (recordNo.isEmpty()) {
                Unread without = withoutNumber(kind, row);
                unreadable.put(without.recordNo(), without);
                continue;
            }
            try {
                ambiguity.refuse(kind.dates(row));
                P payload = kind.translate(row, recordNo.get(), parts, conditions);
                String content = content(kind, payload);
                Seen<P> before = seen.get(recordNo.get());
                if (before == null
                        || before.content().equals(content)
                        || isNewer(kind, row, before.row(), conditions)) {
                    seen.put(recordNo.get(), new Seen<>(row, payload, content));
                }
                if (!row.omitted().isEmpty()) {
                    damaged.add("%s \"%s\" (record %s): %s."
                            .formatted(kind.singular(), kind.documentNo(row), recordNo.get(), Omissions.told(row)));
                }
            } catch (Untranslatable odd) {
                unreadable.put(recordNo.get(), new Unread(recordNo.get(), kind.documentNo(row), odd.reason()));
            }
        }
        unreadable.keySet().forEach(seen::remove);
        List<Change<P>> changes = new ArrayList<>();
        Map<String, String> readable = new LinkedHashMap<>();
        seen.forEach((recordNo, record) -> {
            readable.put(recordNo, Fields.trimmed(kind.documentNo(record.row())));
            Known before = known.get(recordNo);
            Change<P> change = change(
                    kind,
                    recordNo,
                    record.payload(),
                    record.content(),
                    before == null ? firstRevision : before.revision() + 1,
                    false);
            if (again || before == null || before.deleted() || !before.hash().equals(change.hash())) {
                changes.add(change);
            }
        });
        return new Outcome<>(changes, readable, List.copyOf(unreadable.values()), List.copyOf(damaged));
    }

    /** A record that stands twice in a page was changed meanwhile: the later time is right. Without two times nobody knows. */
    private static boolean isNewer(RecordKind<?> kind, Row row, Row other, Conditions conditions)
            throws Untranslatable {
        Instant time = Fields.time(row, "WHENMODIFIED", conditions.formatting()::time);
        Instant before = Fields.time(other, "WHENMODIFIED", conditions.formatting()::time);
        if (time == null || before == null || time.equals(before)) {
            throw new Untranslatable(
                    "%s \"%s\" stands twice in one page, each time with another content. Sync again; nothing was told of it"
                            .formatted(kind.singular(), kind.documentNo(row)));
        }
        return time.isAfter(before);
    }

    private static Unread withoutNumber(RecordKind<?> kind, Row row) {
        String raw = kind.recordNo(row).strip();
        String number = kind.documentNo(row).strip();
        return new Unread(
                raw.isEmpty() ? "none: " + number : raw,
                number,
                "%s \"%s\": RECORDNO is \"%s\", which is no record number".formatted(kind.singular(), number, raw));
    }

    /** Deleted records of which something was published; the others are nobody's concern. */
    public static <P extends Payload> List<Change<P>> deletions(RecordKind<P> kind, Map<String, Known> known) {
        List<Change<P>> changes = new ArrayList<>();
        for (Known before : known.values()) {
            P last = Json.mapper().readValue(before.content(), kind.payload());
            P gone = before.deleted() ? null : kind.deleted(last);
            if (gone != null) {
                changes.add(change(kind, before.recordNo(), gone, content(kind, gone), before.revision() + 1, true));
            }
        }
        return changes;
    }

    private static <P extends Payload> String content(RecordKind<P> kind, P payload) {
        return Json.mapper().writeValueAsString(kind.content(payload));
    }

    private static <P extends Payload> Change<P> change(
            RecordKind<P> kind, String recordNo, P payload, String content, int revision, boolean deleted) {
        return new Change<>(
                recordNo,
                kind.withRevision(payload, revision),
                Json.mapper().writeValueAsString(kind.kept(kind.content(payload))),
                DeterministicId.of(content),
                revision,
                deleted);
    }
}
