package io.tieout.connector.reading.page;

import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.record.RecordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records that were read and wait for their turn. What belongs to records is read for as many of them as fill its answers, which is
 * not as many as one answer of records holds: what is over waits here for the next turn, and what is short is read ahead. Each turn is still
 * a piece of the same order, after which the run's position stands, so that a run that is cut off goes on without a gap and only reads
 * again what waited. Holds less than two answers; belongs to who holds the run. Not thread-safe.
 */
public final class Ahead {

    private final Map<RecordKind<?>, Integer> best = new HashMap<>();
    private @Nullable Waiting waiting;

    /** What waits: the rows after that position, and what the answer said of those behind them. */
    private record Waiting(
            RecordKind<?> kind,
            Position after,
            Conditions conditions,
            List<Row> rows,
            boolean complete,
            @Nullable Long remaining) {

        boolean isFor(RecordKind<?> other, Position position, Conditions under) {
            return kind.equals(other) && after.equals(position) && conditions.equals(under);
        }

        Waiting and(PageAnswer.Page<Row> page) {
            List<Row> all = new ArrayList<>(rows);
            all.addAll(page.rows());
            return new Waiting(kind, after, conditions, all, page.complete(), page.remaining());
        }
    }

    /**
     * The records of a turn.
     *
     * @param more requests that were made, beside the one that is always counted; -1 where none was
     */
    record Taken(PageAnswer<Row> answer, int more) {}

    /** @param number of records for which what belongs to them is read best at once */
    void learn(RecordKind<?> kind, int number) {
        best.put(kind, number);
    }

    /**
     * @param usual how many records an answer holds at most
     * @param ask for the page after a position
     */
    Taken take(
            RecordKind<?> kind,
            Position position,
            Conditions conditions,
            int usual,
            Function<Position, PageAnswer<Row>> ask) {
        int wanted = Math.min(usual, best.getOrDefault(kind, usual));
        int more = -1;
        Waiting held = waiting;
        waiting = null;
        if (held == null || !held.isFor(kind, position, conditions)) {
            more++;
            switch (ask.apply(position)) {
                case PageAnswer.Failed<Row> failed -> {
                    return new Taken(failed, more);
                }
                case PageAnswer.Page<Row> page ->
                    held = new Waiting(kind, position, conditions, page.rows(), page.complete(), page.remaining());
            }
        }
        Position end = ReadingChanges.after(kind, position, held.rows(), conditions);
        while (held.rows().size() < wanted && !held.complete() && leadsOn(held.after(), end)) {
            more++;
            // Where it cannot be read now, that is told when its turn has come.
            if (!(ask.apply(end) instanceof PageAnswer.Page<Row> page)
                    || page.rows().isEmpty() && !page.complete()) {
                break;
            }
            held = held.and(page);
            Position further = ReadingChanges.after(kind, end, page.rows(), conditions);
            if (!leadsOn(end, further)) {
                break;
            }
            end = further;
        }
        return new Taken(turn(held, wanted), more);
    }

    private static boolean leadsOn(Position from, Position to) {
        return to.phase() == from.phase() && !to.equals(from);
    }

    private PageAnswer<Row> turn(Waiting held, int wanted) {
        if (held.rows().size() <= wanted) {
            return new PageAnswer.Page<>(held.rows(), held.complete(), held.remaining());
        }
        List<Row> now = held.rows().subList(0, wanted);
        List<Row> later = List.copyOf(held.rows().subList(wanted, held.rows().size()));
        waiting = new Waiting(
                held.kind(),
                ReadingChanges.after(held.kind(), held.after(), now, held.conditions()),
                held.conditions(),
                later,
                held.complete(),
                held.remaining());
        return new PageAnswer.Page<>(
                now, false, held.remaining() == null ? null : Long.valueOf(held.remaining() + later.size()));
    }
}
