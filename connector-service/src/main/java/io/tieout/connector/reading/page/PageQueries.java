package io.tieout.connector.reading.page;

import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.record.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The query for the page after a position. Pages are cut by key, not by offset: each offset page would be a new query over data that
 * has moved meanwhile. Times have whole seconds, and a whole page may share one second, so that the record number decides
 * within it.
 */
final class PageQueries {

    private static final String RECORD_NO = "RECORDNO";
    private static final String MODIFIED = "WHENMODIFIED";
    private static final String ACCESSED = "ACCESSTIME";

    private PageQueries() {}

    static Query of(RecordKind<?> kind, Position position, Conditions conditions, int pageSize) {
        Formatting formatting = conditions.formatting();
        List<String> fields = fields(kind, conditions);
        return switch (position.phase()) {
            case CHANGED ->
                Query.of(
                        kind.intacctName(),
                        fields,
                        young(kind, conditions, after(position, MODIFIED, RECORD_NO, formatting)),
                        List.of(MODIFIED, RECORD_NO),
                        pageSize);
            case UNDATED ->
                Query.of(
                        kind.intacctName(),
                        fields,
                        young(kind, conditions, undated(kind, position, formatting)),
                        List.of(RECORD_NO),
                        pageSize);
            case NUMBERED ->
                Query.of(
                        kind.intacctName(),
                        fields,
                        young(kind, conditions, numbered(position, formatting)),
                        List.of(RECORD_NO),
                        pageSize);
            case DELETED ->
                Query.of(
                        "AUDITHISTORY",
                        List.of("ID", "OBJECTKEY", "ACCESSTIME"),
                        Filter.and(
                                Filter.equalTo("OBJECTTYPE", kind.intacctName().toLowerCase(Locale.ROOT)),
                                Filter.equalTo("ACCESSMODE", "D"),
                                after(position, ACCESSED, "ID", formatting)),
                        List.of(ACCESSED, "ID"),
                        pageSize);
            case ABSENT -> throw new IllegalStateException("What is absent is asked for by its number");
        };
    }

    /**
     * What changed since, and what has no time of change and was created since, in one question: for whoever asks only whether anything
     * is new. The same fields as of pages.
     */
    static Query news(RecordKind<?> kind, Instant since, Conditions conditions, int pageSize) {
        Formatting formatting = conditions.formatting();
        Filter changed = Filter.atLeast(MODIFIED, formatting.write(since));
        return Query.of(
                kind.intacctName(),
                fields(kind, conditions),
                young(
                        kind,
                        conditions,
                        kind.phasesOfChanges().contains(Phase.UNDATED)
                                ? Filter.or(
                                        changed, undated(kind, Position.atStartOf(Phase.UNDATED, since), formatting))
                                : changed),
                List.of(RECORD_NO),
                pageSize);
    }

    private static List<String> fields(RecordKind<?> kind, Conditions conditions) {
        return Stream.concat(kind.fields().stream(), conditions.customFieldsOf(kind.intacctName()).stream())
                .filter(field -> !conditions.leftOut().contains(field))
                .toList();
    }

    /** The record alone that comes next: which one it is, and when it was changed. */
    static Query bare(RecordKind<?> kind, Position position, Conditions conditions) {
        List<String> others = Stream.concat(
                        kind.fields().stream(), conditions.customFieldsOf(kind.intacctName()).stream())
                .filter(field -> !field.equals(RECORD_NO) && !field.equals(MODIFIED))
                .toList();
        return of(kind, position, conditions.without(others), 1);
    }

    /** Only documents of the start date and after, where there is one. */
    private static Filter young(RecordKind<?> kind, Conditions conditions, Filter filter) {
        LocalDate start = conditions.startDate();
        String field = kind.documentDateField();
        return start == null || field == null
                ? filter
                : Filter.and(
                        filter, Filter.atLeast(field, conditions.formatting().write(start)));
    }

    private static Filter numbered(Position position, Formatting formatting) {
        Filter since = Filter.atLeast(MODIFIED, formatting.write(position.since()));
        return position.recordNo() == null
                ? since
                : Filter.and(since, Filter.greaterThan(RECORD_NO, position.recordNo()));
    }

    private static Filter after(Position position, String timeField, String numberField, Formatting formatting) {
        if (position.at() == null || position.recordNo() == null) {
            return Filter.atLeast(timeField, formatting.write(position.since()));
        }
        String time = formatting.write(position.at());
        return Filter.or(
                Filter.greaterThan(timeField, time),
                Filter.and(Filter.equalTo(timeField, time), Filter.greaterThan(numberField, position.recordNo())));
    }

    private static Filter undated(RecordKind<?> kind, Position position, Formatting formatting) {
        Filter none = Filter.isNull(MODIFIED);
        Filter lately = position.since().equals(Instant.EPOCH)
                ? none
                : Filter.and(none, Filter.atLeast(kind.createdField(), formatting.write(position.since())));
        return position.recordNo() == null
                ? lately
                : Filter.and(lately, Filter.greaterThan(RECORD_NO, position.recordNo()));
    }
}
