package io.tieout.connector.reading.page;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.ReadingProperties;
import io.tieout.connector.reading.record.Part;
import io.tieout.connector.reading.record.Parts;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.connector.usage.CallPurpose;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what belongs to the records of a page: all lines of its invoices with as few requests as they need, page after page by record
 * number. Holds no more rows at once than {@code tieout.reading.parts-at-once}, and no more bytes than {@link #MOST_BYTES}: where a page of records has more, it is to be read in smaller pieces.
 */
@Component
class ReadingParts {

    /** Bytes of JSON held at once: long rows are fewer. */
    private static final long MOST_BYTES = 8 * 1024 * 1024;

    /** How full an answer is meant to be. */
    private static final double ALMOST = 0.97;

    /** Values that a filter takes at most. */
    private static final int MOST_VALUES = 1_000;

    private static final String RECORD_NO = "RECORDNO";

    private final Pages pages;
    private final ReadingProperties properties;

    ReadingParts(Pages pages, ReadingProperties properties) {
        this.pages = pages;
        this.properties = properties;
    }

    /** What came of it; {@code requests} that were made. */
    sealed interface Result {

        int requests();

        /** @param rows that came, of the first of the kind's parts */
        record Read(Parts parts, int requests, int rows) implements Result {}

        record TooMany(int requests) implements Result {}

        record Failed(Part part, PageAnswer.Failed<Row> answer, int requests) implements Result {}
    }

    /** @param alone whether the page cannot be made smaller */
    Result read(RecordKind<?> kind, Conditions conditions, Connection connection, List<Row> records, boolean alone) {
        var parts = new Parts();
        int requests = 0;
        int rows = 0;
        for (Part part : kind.parts()) {
            if (conditions.leftOut().contains(part.object())) {
                continue;
            }
            List<String> owners = records.stream()
                    .filter(part.ofRecord())
                    .map(kind::recordNo)
                    .map(RecordNumber::of)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            parts.begin(part);
            if (owners.isEmpty()) {
                continue;
            }
            Result result = gather(part, owners, conditions, connection, parts, alone);
            requests += result.requests();
            switch (result) {
                case Result.Read read -> rows = part.equals(kind.parts().getFirst()) ? read.rows() : rows;
                case Result.TooMany many -> {
                    return new Result.TooMany(requests);
                }
                case Result.Failed failed -> {
                    return new Result.Failed(part, failed.answer(), requests);
                }
            }
        }
        return new Result.Read(parts, requests, rows);
    }

    /**
     * For how many records at once the answers are almost full, if those that follow have as much as these: each answer costs the same,
     * however little is in it. A few per cent are left, so that chance does not make one more of them.
     *
     * @param records that were read
     * @return as many as a page has, or fewer
     */
    int bestNumber(int records, Result.Read read) {
        if (records == 0 || read.rows() == 0) {
            return properties.pageSize();
        }
        double each = (double) read.rows() / records;
        double bytesEach = (double) read.parts().keptBytes() / records;
        double most = Math.min(
                properties.pageSize(),
                Math.min(properties.partsAtOnce() / 2.0 / each, MOST_BYTES / 2.0 / Math.max(1, bytesEach)));
        double full = ALMOST * Query.LARGEST_PAGE / each;
        return (int) Math.max(1, most < full ? most : Math.floor(most / full) * full);
    }

    /** Whether a page of twice as many records could be read with what belongs to them. */
    boolean canBeWider(Parts parts) {
        return !isTooMany(parts, 2);
    }

    private boolean isTooMany(Parts parts, int times) {
        return (long) parts.kept() * times > properties.partsAtOnce() || parts.keptBytes() * times > MOST_BYTES;
    }

    private Result gather(
            Part part, List<String> owners, Conditions conditions, Connection connection, Parts into, boolean alone) {
        String reached = null;
        int requests = 0;
        int rows = 0;
        while (true) {
            Query query = query(part, owners, reached, conditions);
            PageAnswer<Row> answer =
                    pages.read(connection, CallPurpose.READ, query, "The " + part.plural(), properties.permitWait());
            requests++;
            switch (answer) {
                case PageAnswer.Failed<Row> failed -> {
                    return new Result.Failed(part, failed, requests);
                }
                case PageAnswer.Page<Row> page -> {
                    page.rows().forEach(row -> into.add(part, slim(row)));
                    rows += page.rows().size();
                    if (!alone && isTooMany(into, 1)) {
                        return new Result.TooMany(requests);
                    }
                    if (page.complete()) {
                        return new Result.Read(into, requests, rows);
                    }
                    Optional<String> last = highest(page.rows(), reached);
                    if (last.isEmpty()) {
                        return new Result.Failed(part, new PageAnswer.Failed<>(endless(part)), requests);
                    }
                    reached = last.get();
                }
            }
        }
    }

    private static Fault endless(Part part) {
        return EndlessPages.of(part.plural());
    }

    /** Empty where the page leads nowhere. */
    private static Optional<String> highest(List<Row> rows, @Nullable String reached) {
        return rows.stream()
                .map(row -> row.get(RECORD_NO))
                .map(RecordNumber::of)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(BigInteger::new))
                .filter(last -> reached == null || new BigInteger(last).compareTo(new BigInteger(reached)) > 0);
    }

    /** Without what is empty: most fields of most lines are. */
    private static Row slim(Row row) {
        var given = new java.util.LinkedHashMap<String, String>();
        row.fields().forEach((field, text) -> {
            if (!text.isBlank()) {
                given.put(field, text);
            }
        });
        return new Row(row.object(), "", given, row.omitted());
    }

    static Query query(Part part, List<String> owners, @Nullable String reached, Conditions conditions) {
        List<Filter> some = new ArrayList<>();
        for (int from = 0; from < owners.size(); from += MOST_VALUES) {
            some.add(Filter.in(part.keyField(), owners.subList(from, Math.min(owners.size(), from + MOST_VALUES))));
        }
        Filter owned = some.size() == 1 ? some.getFirst() : new Filter.Or(some);
        return Query.of(
                part.object(),
                Stream.of(List.of(RECORD_NO, part.keyField()), part.fields(), conditions.customFieldsOf(part.object()))
                        .flatMap(List::stream)
                        .filter(field -> !conditions.leftOut().contains(part.qualified(field)))
                        .toList(),
                reached == null ? owned : Filter.and(owned, Filter.greaterThan(RECORD_NO, reached)),
                List.of(RECORD_NO),
                Query.LARGEST_PAGE);
    }
}
