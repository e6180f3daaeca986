package io.tieout.connector.reading.page;

import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.ReadingProperties;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.model.id.DeterministicId;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides whether an answer is settled: it is all there is to its question, all of it has been told, and what it shows is older than what
 * Intacct may still commit with an old stamp or change unseen, such as a line of an invoice. Should the same question be answered alike
 * later, nothing is new: for a settled answer, reading it again would only find the same.
 */
@Component
class Settlements {

    /** Zones, their summer times, and clocks that differ: a question about later than that before now may be misunderstood. */
    private static final Duration UNSURE = Duration.ofHours(30);

    /** By how much summer time differs, and a little for clocks. */
    private static final Duration SUMMER = Duration.ofMinutes(65);

    private final ReadingProperties properties;
    private final Clock clock;

    Settlements(ReadingProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** What a page makes of the settled answer of its list. */
    Settling of(RecordKind<?> kind, SyncRun run, Position position, PageAnswer.Page<Row> page) {
        boolean first = position.recordNo() == null && position.at() == null;
        boolean told = position.phase() == Phase.DELETED
                || position.phase() == Phase.UNDATED
                || position.phase() == Phase.CHANGED;
        if (!told || !first || run.passesRecordsOver()) {
            return Settling.NOTHING;
        }
        return page.complete()
                        && position.pageSize() == null
                        && page.rows().size() <= properties.pageSize()
                        && isOld(kind, position, page.rows(), run.conditions())
                ? new Settling.Is(
                        kind.object(),
                        position.phase(),
                        position.since(),
                        run.conditions(),
                        digest(page.rows()),
                        clock.instant())
                : new Settling.Ends(kind.object(), position.phase());
    }

    /** Rows in whatever order. */
    static String digest(List<Row> rows) {
        return DeterministicId.of(rows.stream()
                .map(row -> new TreeMap<>(row.fields()) + " " + new TreeMap<>(row.omitted()))
                .sorted()
                .toArray(String[]::new));
    }

    private boolean isOld(RecordKind<?> kind, Position position, List<Row> rows, Conditions conditions) {
        Instant now = clock.instant();
        if (rows.isEmpty()) {
            // Nothing is also what a question gives that was misunderstood, by a zone that was changed since.
            return position.since().isBefore(now.minus(UNSURE));
        }
        if (position.phase() == Phase.DELETED) {
            return true;
        }
        // From the beginning it would be all records each time.
        Instant settled = now.minus(properties.overlap()).minus(SUMMER);
        return !position.since().equals(Instant.EPOCH)
                && rows.stream().allMatch(row -> {
                    Instant time = position.phase() == Phase.CHANGED
                            ? ReadingChanges.time(kind, row, conditions)
                            : created(kind, row, conditions);
                    return time != null && time.isBefore(settled);
                });
    }

    private static @Nullable Instant created(RecordKind<?> kind, Row row, Conditions conditions) {
        try {
            return conditions.formatting().time(row.get(kind.createdField()));
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
