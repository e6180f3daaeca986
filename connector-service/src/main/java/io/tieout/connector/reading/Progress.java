package io.tieout.connector.reading;

import io.tieout.model.event.Required;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.SkippedRecord;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is; kept with it as JSON.
 *
 * @param done how many of its objects are read
 * @param position in the object that is being read; null before it is begun
 * @param pages requests made so far
 * @param conditions null before the run has begun
 * @param remarks what a person should know about a run that is otherwise fine
 * @param remaining how many more records of the object Intacct announces; null where it did not say
 * @param skipped the first that were left out
 */
public record Progress(
        int done,
        @Nullable Position position,
        List<Count> counts,
        int pages,
        @Nullable Conditions conditions,
        List<Problem> remarks,
        @Nullable Long remaining,
        List<SkippedRecord> skipped) {

    /** More than a person reads. */
    private static final int MOST_REMARKS = 20;

    public static final Progress NONE = new Progress(0, null, List.of(), 0, null, List.of(), null, List.of());

    public Progress {
        counts = List.copyOf(counts);
        remarks = List.copyOf(remarks);
        skipped = Required.listOf(skipped, "skipped"); // a run of the version before has none
    }

    /** At the end of its objects, of which some were asked for and nothing was new. */
    public Progress quiet(int objects, List<Count> asked, int requests) {
        Progress counting = this;
        for (Count one : asked) {
            counting =
                    new Progress(done, position, counting.counted(one), pages, conditions, remarks, remaining, skipped);
        }
        return new Progress(objects, null, counting.counts(), pages + requests, conditions, remarks, null, skipped);
    }

    public Progress under(Conditions found, List<Problem> more) {
        return new Progress(done, position, counts, pages, found, joined(more), remaining, skipped);
    }

    /** After this many requests more, beside that for the page. */
    public Progress asked(int more) {
        return new Progress(done, position, counts, pages + more, conditions, remarks, remaining, skipped);
    }

    /** The same place with smaller pages. */
    public Progress at(Position same) {
        return new Progress(done, same, counts, pages + 1, conditions, remarks, remaining, skipped);
    }

    public Progress remarked(List<Problem> more) {
        return new Progress(done, position, counts, pages, conditions, joined(more), remaining, skipped);
    }

    /** @param more how many more records of the object are announced; null where that is not said */
    public Progress announced(@Nullable Long more) {
        return new Progress(done, position, counts, pages, conditions, remarks, more, skipped);
    }

    public Progress skipping(List<SkippedRecord> more) {
        List<SkippedRecord> all = Stream.concat(skipped.stream(), more.stream())
                .distinct()
                .limit(SyncProgressed.MOST_SKIPPED)
                .toList();
        return new Progress(done, position, counts, pages, conditions, remarks, remaining, all);
    }

    private List<Problem> joined(List<Problem> more) {
        return Stream.concat(remarks.stream(), more.stream())
                .distinct()
                .limit(MOST_REMARKS)
                .toList();
    }

    public Progress begun(SyncObject object, Position start) {
        return new Progress(
                done, start, counted(new Count(object, 0, 0, 0)), pages, conditions, remarks, null, skipped);
    }

    public Progress read(Count page, @Nullable Position next) {
        return next == null
                ? new Progress(done + 1, null, counted(page), pages + 1, conditions, remarks, null, skipped)
                : new Progress(done, next, counted(page), pages + 1, conditions, remarks, remaining, skipped);
    }

    /** A phase that brought nothing and needed no request. */
    public Progress over(@Nullable Position next) {
        return new Progress(next == null ? done + 1 : done, next, counts, pages, conditions, remarks, null, skipped);
    }

    /** A phase that could not be read is left out, and the run says so in the end. */
    public Progress leftOut(Problem why, @Nullable Position next) {
        return next == null
                ? new Progress(done + 1, null, counts, pages + 1, conditions, joined(List.of(why)), null, skipped)
                : new Progress(done, next, counts, pages + 1, conditions, joined(List.of(why)), null, skipped);
    }

    private List<Count> counted(Count more) {
        List<Count> all = new ArrayList<>(counts);
        for (int i = 0; i < all.size(); i++) {
            Count old = all.get(i);
            if (old.object() == more.object()) {
                all.set(i, old.plus(more));
                return all;
            }
        }
        all.add(more);
        return all;
    }
}
