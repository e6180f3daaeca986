package io.tieout.connector.reading;

import io.tieout.model.event.Trace;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.Selection;
import io.tieout.model.sync.SyncObject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that this worker holds.
 *
 * @param selection which records; null for those that {@code everything} says
 * @param again whether what has not changed is told as well
 * @param sparing whether it is asked first if anything is new at all
 * @param lease proves that it is still held
 * @param attempts since the last page that was read
 */
public record SyncRun(
        TenantId tenant,
        RunId id,
        List<SyncObject> objects,
        boolean everything,
        boolean again,
        @Nullable Selection selection,
        boolean sparing,
        Trace trace,
        UUID lease,
        int attempts,
        Progress progress) {

    /** @throws NullPointerException before the run has begun */
    public Conditions conditions() {
        return Objects.requireNonNull(progress.conditions(), "a run reads under conditions");
    }

    public SyncRun with(Progress next) {
        return new SyncRun(tenant, id, objects, everything, again, selection, sparing, trace, lease, 0, next);
    }

    /** Whether all records that there are have to be seen, and not only those that changed. */
    public boolean readsFromTheBeginning() {
        return everything || selection != null;
    }

    /** Whether the run passes records over that others have to read: then no cursor may move over them. */
    public boolean passesRecordsOver() {
        return selection == Selection.OUTSTANDING;
    }
}
