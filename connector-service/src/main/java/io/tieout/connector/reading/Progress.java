package io.tieout.connector.reading;

import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed.Count;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is; kept with it as JSON.
 *
 * @param done how many of its objects are read
 * @param position in the object that is being read; null before it is begun
 * @param pages requests made so far
 * @param remark what a person should know about a run that is otherwise fine
 */
record Progress(
        int done,
        @Nullable Position position,
        List<Count> counts,
        int pages,
        @Nullable Problem remark) {

    static final Progress NONE = new Progress(0, null, List.of(), 0, null);

    Progress {
        counts = List.copyOf(counts);
    }

    Progress begun(SyncObject object, Position start) {
        return new Progress(done, start, counted(new Count(object, 0, 0, 0)), pages, remark);
    }

    Progress read(Count page, @Nullable Position next) {
        return next == null
                ? new Progress(done + 1, null, counted(page), pages + 1, remark)
                : new Progress(done, next, counted(page), pages + 1, remark);
    }

    /** A phase that could not be read is left out, and the run says so in the end. */
    Progress leftOut(Problem why, @Nullable Position next) {
        return next == null
                ? new Progress(done + 1, null, counts, pages + 1, why)
                : new Progress(done, next, counts, pages + 1, why);
    }

    private List<Count> counted(Count more) {
        List<Count> all = new ArrayList<>(counts);
        for (int i = 0; i < all.size(); i++) {
            Count old = all.get(i);
            if (old.object() == more.object()) {
                all.set(
                        i,
                        new Count(
                                old.object(),
                                old.read() + more.read(),
                                old.published() + more.published(),
                                old.skipped() + more.skipped()));
                return all;
            }
        }
        all.add(more);
        return all;
    }
}
