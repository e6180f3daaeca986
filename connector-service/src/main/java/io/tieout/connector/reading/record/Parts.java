package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.model.id.DeterministicId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were read beside the records of a page. Of one record only the first thousand are kept, and fewer where they are long, so
 * that one invoice of ten thousand lines is no message that nobody takes; of the others a digest, which changes when one of them does. Not
 * thread-safe.
 */
public final class Parts {

    /** Rows kept of one record. */
    public static final int MOST = 1_000;

    /** Bytes of JSON kept of one record, of the 1 MiB that an event may have. */
    private static final int MOST_BYTES = 700_000;

    /** What JSON adds to a row, and to a field of it. */
    private static final int FRAME = 150;

    private static final int NAME = 25;

    private final Map<String, Map<String, Gathered>> byObject = new HashMap<>();
    private int kept;
    private long keptBytes;

    /**
     * What was read of one record.
     *
     * @param rows the first of them
     * @param count of all
     * @param digest of those that were not kept; null where all were
     */
    public record Of(List<Row> rows, int count, @Nullable String digest) {

        static final Of NONE = new Of(List.of(), 0, null);
    }

    /** What is known of one record's rows so far. */
    private static final class Gathered {
        private final List<Row> rows = new ArrayList<>();
        private int bytes;
        private int count;
        private @Nullable String digest;
    }

    /** The rows of this object are read; records of which none comes have none. */
    public void begin(Part part) {
        byObject.putIfAbsent(part.object(), new HashMap<>());
    }

    /** @param row which belongs to a record of the page; one that names none belongs to nobody */
    public void add(Part part, Row row) {
        RecordNumber.of(row.get(part.keyField()))
                .ifPresent(owner -> add(
                        byObject.computeIfAbsent(part.object(), object -> new HashMap<>())
                                .computeIfAbsent(owner, number -> new Gathered()),
                        row));
    }

    private void add(Gathered gathered, Row row) {
        gathered.count++;
        int bytes = FRAME
                + row.fields().values().stream()
                        .mapToInt(text -> NAME + bytes(text))
                        .sum();
        boolean fits = gathered.digest == null && gathered.rows.size() < MOST && gathered.bytes + bytes <= MOST_BYTES;
        if (fits) {
            gathered.rows.add(row);
            gathered.bytes += bytes;
            keptBytes += bytes;
            kept++;
        } else {
            gathered.digest = DeterministicId.of(
                    gathered.digest == null ? "" : gathered.digest, row.fields().toString());
        }
    }

    /** Of a text in JSON. */
    private static int bytes(String text) {
        return text.chars()
                .map(letter -> letter < ' ' ? 6 : letter == '"' || letter == '\\' ? 2 : letter < 0x80 ? 1 : 3)
                .sum();
    }

    /** How many rows are held. */
    public int kept() {
        return kept;
    }

    /** How many bytes of JSON they will be, about. */
    public long keptBytes() {
        return keptBytes;
    }

    /** @return null where this object was not read, which is not the same as no rows */
    public @Nullable Of of(String object, String recordNo) {
        Map<String, Gathered> records = byObject.get(object);
        if (records == null) {
            return null;
        }
        Gathered gathered = records.get(recordNo);
        return gathered == null ? Of.NONE : new Of(List.copyOf(gathered.rows), gathered.count, gathered.digest);
    }
}
