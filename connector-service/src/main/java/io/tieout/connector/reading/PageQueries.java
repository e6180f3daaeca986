package io.tieout.connector.reading;

import io.tieout.connector.gateway.function.AuditRow;
import io.tieout.connector.gateway.function.Filter;
import io.tieout.connector.gateway.function.IntacctTime;
import io.tieout.connector.gateway.function.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

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

    static Query of(RecordKind<?, ?> kind, Position position, int pageSize) {
        return switch (position.phase()) {
            case CHANGED ->
                Query.of(
                        kind.intacctName(),
                        kind.fields(),
                        after(position, MODIFIED, RECORD_NO),
                        List.of(MODIFIED, RECORD_NO),
                        pageSize);
            case UNDATED ->
                Query.of(kind.intacctName(), kind.fields(), undated(kind, position), List.of(RECORD_NO), pageSize);
            case DELETED ->
                Query.of(
                        "AUDITHISTORY",
                        AuditRow.FIELDS,
                        Filter.and(
                                Filter.equalTo("OBJECTTYPE", kind.intacctName().toLowerCase(Locale.ROOT)),
                                Filter.equalTo("ACCESSMODE", "D"),
                                after(position, ACCESSED, "ID")),
                        List.of(ACCESSED, "ID"),
                        pageSize);
        };
    }

    private static Filter after(Position position, String timeField, String numberField) {
        if (position.at() == null || position.recordNo() == null) {
            return Filter.atLeast(timeField, IntacctTime.write(position.since()));
        }
        String time = IntacctTime.write(position.at());
        return Filter.or(
                Filter.greaterThan(timeField, time),
                Filter.and(Filter.equalTo(timeField, time), Filter.greaterThan(numberField, position.recordNo())));
    }

    private static Filter undated(RecordKind<?, ?> kind, Position position) {
        Filter none = Filter.isNull(MODIFIED);
        Filter lately = position.since().equals(Instant.EPOCH)
                ? none
                : Filter.and(none, Filter.atLeast(kind.createdField(), IntacctTime.write(position.since())));
        return position.recordNo() == null
                ? lately
                : Filter.and(lately, Filter.greaterThan(RECORD_NO, position.recordNo()));
    }
}
