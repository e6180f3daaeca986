package io.tieout.connector.reading;

import io.tieout.connector.reading.ReadRecords.Known;
import io.tieout.model.event.Json;
import io.tieout.model.event.Payload;
import io.tieout.model.id.DeterministicId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares a page with what was published before. Plain: no database, no gateway. */
final class Comparing {

    private Comparing() {}

    /**
     * What a page brought.
     *
     * @param changes in the page's order
     * @param readable record numbers that could be translated
     * @param unreadable the reasons by record number
     */
    record Outcome<P extends Payload>(List<Change<P>> changes, List<String> readable, Map<String, String> unreadable) {}

    static <R, P extends Payload> Outcome<P> page(RecordKind<R, P> kind, List<R> rows, Map<String, Known> known) {
        Map<String, Change<P>> changes = new LinkedHashMap<>();
        List<String> readable = new ArrayList<>();
        Map<String, String> unreadable = new LinkedHashMap<>();
        for (R row : rows) {
            String recordNo = kind.recordNo(row);
            try {
                P payload = kind.translate(row);
                readable.add(recordNo);
                Known before = known.get(recordNo);
                Change<P> change = change(kind, recordNo, payload, before, false);
                if (before == null || before.deleted() || !before.hash().equals(change.hash())) {
                    changes.put(recordNo, change);
                }
            } catch (Untranslatable odd) {
                unreadable.put(recordNo, odd.reason());
            }
        }
        return new Outcome<>(List.copyOf(changes.values()), readable, unreadable);
    }

    /** Deleted records of which something was published; the others are nobody's concern. */
    static <R, P extends Payload> List<Change<P>> deletions(RecordKind<R, P> kind, Map<String, Known> known) {
        List<Change<P>> changes = new ArrayList<>();
        for (Known before : known.values()) {
            P last = Json.mapper().readValue(before.content(), kind.payload());
            P gone = before.deleted() ? null : kind.deleted(last);
            if (gone != null) {
                changes.add(change(kind, before.recordNo(), gone, before, true));
            }
        }
        return changes;
    }

    private static <R, P extends Payload> Change<P> change(
            RecordKind<R, P> kind,
            String recordNo,
            P payload,
            @org.jspecify.annotations.Nullable Known before,
            boolean deleted) {
        String content = Json.mapper().writeValueAsString(kind.content(payload));
        int revision = before == null ? 1 : before.revision() + 1;
        return new Change<>(recordNo, payload, content, DeterministicId.of(content), revision, deleted);
    }
}
