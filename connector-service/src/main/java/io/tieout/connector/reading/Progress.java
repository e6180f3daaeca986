package io.tieout.connector.reading;

import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.SyncObject;
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
 */
public record Progress(
        int done,
        @Nullable Position position,
        List<Count> counts,
        int pages,
        @Nullable Conditions conditions,
        List<Problem> remarks) {

    /** More than a person reads. */
    private static final int MOST_REMARKS = 20;

    public static final Progress NONE = new Progress(0, null, List.of(), 0, null, List.of());

    public Progress {
        counts = List.copyOf(counts);
        remarks = List.copyOf(remarks);
    }

    public Progress under(Conditions found, List<Problem> more) {
        return new Progress(done, position, counts, pages, found, joined(more));
    }

    /** After this many requests more, beside that for the page. */
    public Progress asked(int more) {
        return new Progress(done, position, counts, pages + more, conditions, remarks);
    }

    /** The same place with smaller pages. */
    public Progress at(Position same) {
        return new Progress(done, same, counts, pages + 1, conditions, remarks);
    }

    public Progress remarked(List<Problem> more) {
        return new Progress(done, position, counts, pages, conditions, joined(more));
    }

    private List<Problem> joined(List<Problem> more) {
        return Stream.concat(remarks.stream(), more.stream())
                .distinct()
                .limit(MOST_REMARKS)
                .toList();
    }

    public Progress begun(SyncObject object, Position start) {
        return new Progress(done, start, counted(new Count(object, 0, 0, 0)), pages, conditions, remarks);
    }

    public Progress read(Count page, @Nullable Position next) {
        return next == null
                ? new Progress(done + 1, null, counted(page), pages + 1, conditions, remarks)
                : new Progress(done, next, counted(page), pages + 1, conditions, remarks);
    }

    /** A phase that brought nothing and needed no request. */
    public Progress over(@Nullable Position next) {
        return new Progress(next == null ? done + 1 : done, next, counts, pages, conditions, remarks);
    }

    /** A phase that could not be read is left out, and the run says so in the end. */
    public Progress leftOut(Problem why, @Nullable Position next) {
        return next == null
                ? new Progress(done + 1, null, counts, pages + 1, conditions, joined(List.of(why)))
                : new Progress(done, next, counts, pages + 1, conditions, joined(List.of(why)));
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
