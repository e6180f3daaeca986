package io.tieout.scheduler.run;

import io.tieout.model.sync.Selection;
import io.tieout.model.sync.SyncObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be read, before it is a run.
 *
 * @param objects what to read, in this order
 * @param everything true reads from the beginning
 * @param again true tells also what has not changed
 * @param selection which records; null for those that {@code everything} says
 * @param by the subject of the person's token; null for the clock and the connection
 */
public record Wish(
        Trigger trigger,
        List<SyncObject> objects,
        boolean everything,
        boolean again,
        @Nullable Selection selection,
        @Nullable String by) {

    /** A tenant has connected: everything, from the beginning. */
    public static Wish first() {
        return new Wish(Trigger.FIRST, RunOrder.ALL_OBJECTS, true, false, null, null);
    }

    /** Auto-sync: what changed. */
    public static Wish hourly() {
        return new Wish(Trigger.HOURLY, RunOrder.ALL_OBJECTS, false, false, null, null);
    }

    static Wish now(List<SyncObject> objects, boolean everything, boolean again, String who) {
        return new Wish(Trigger.NOW, objects, everything, again, null, who);
    }

    /** The whole list of customers, or the invoices on which something is due; only what differs from what was told last is told. */
    public static Wish importOf(SyncObject object, String who) {
        Selection selection = switch (object) {
            case CUSTOMERS -> Selection.WHOLE;
            case INVOICES -> Selection.OUTSTANDING;
            case PAYMENTS, ADVANCES, CREDITS ->
                throw new IllegalArgumentException("%s are not imported".formatted(object));
        };
        return new Wish(Trigger.IMPORT, List.of(object), false, false, selection, who);
    }
}
