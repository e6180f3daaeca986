package io.tieout.model.sync;

import io.tieout.model.event.Required;
import io.tieout.model.id.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Read what changed in Intacct.
 *
 * @param objects what to read, in this order
 * @param everything true reads from the beginning, false from where the last completed run ended. What has not changed since it was told
 *     is not told again
 * @param again true tells also what has not changed, for whoever lost what he was told; null for false
 * @param selection which records; null for those that {@code everything} says
 * @param sparing true where nobody waits for it: where nothing seems to be new, it asks for the invoices and for one other list, and each
 *     list has its turn. Null for false
 */
public record RunSync(
        RunId runId,
        List<SyncObject> objects,
        boolean everything,
        @Nullable Boolean again,
        @Nullable Selection selection,
        @Nullable Boolean sparing)
        implements SyncCommand {

    public RunSync {
        Required.present(runId, "runId");
        objects = Required.listOf(objects, "objects");
        Required.that(!objects.isEmpty(), "\"objects\" is empty; name what is to be read, for example CUSTOMERS");
        Required.that(
                selection != Selection.OUTSTANDING || objects.equals(List.of(SyncObject.INVOICES)),
                "\"selection\" is OUTSTANDING, which only INVOICES can be");
        Required.that(
                !Boolean.TRUE.equals(sparing) || !everything && selection == null && !Boolean.TRUE.equals(again),
                "\"sparing\" is true of a run that does not only read what changed");
    }

    public RunSync(RunId runId, List<SyncObject> objects, boolean everything) {
        this(runId, objects, everything, null, null, null);
    }

    public RunSync(
            RunId runId,
            List<SyncObject> objects,
            boolean everything,
            @Nullable Boolean again,
            @Nullable Selection selection) {
        this(runId, objects, everything, again, selection, null);
    }
}
