package io.tieout.scheduler.run;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.Selection;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param objects what to read, in this order, each once
 * @param everything true reads from the beginning, false from where the last completed run ended
 * @param again whether what has not changed is told as well
 * @param selection which records; null for those that {@code everything} says
 * @param startedBy the subject of the person's token; null for the clock and the connection
 * @param requestedAt UTC
 */
public record RunOrder(
        RunId id,
        TenantId tenant,
        Trigger trigger,
        List<SyncObject> objects,
        boolean everything,
        boolean again,
        @Nullable Selection selection,
        @Nullable String startedBy,
        Instant requestedAt) {

    /** Customers before invoices, because an invoice names its customer, and invoices before what settles them. */
    public static final List<SyncObject> ALL_OBJECTS = List.of(SyncObject.values());

    public RunOrder {
        objects = objects.stream().distinct().toList();
    }

    static RunOrder of(RunId id, TenantId tenant, Wish wish, Instant now) {
        return new RunOrder(
                id,
                tenant,
                wish.trigger(),
                wish.objects(),
                wish.everything(),
                wish.again(),
                wish.selection(),
                wish.by(),
                now);
    }

    /** The same, or all of it from the beginning where that is due; an import is asked for its own list and nothing else. */
    RunOrder fromTheBeginningIf(boolean due) {
        return new RunOrder(
                id,
                tenant,
                trigger,
                objects,
                everything || due && selection == null,
                again,
                selection,
                startedBy,
                requestedAt);
    }

    /** Whether the company, read to the end, has been read from its beginning: what is compared with billing, that is. */
    public boolean readsTheWholeCompany() {
        return everything && objects.containsAll(List.of(SyncObject.CUSTOMERS, SyncObject.INVOICES));
    }

    /** Whether it is enough that it asks whether anything is new: nobody waits for it. */
    private boolean isSparing() {
        return trigger == Trigger.HOURLY && !everything && selection == null && !again;
    }

    /** A sparing run asks for the invoices each time, and for the other lists by turns. */
    private boolean readsWhat(RunOrder other) {
        return !isSparing() || other.isSparing() || List.of(SyncObject.INVOICES).containsAll(other.objects);
    }

    /** Whether who wants that has it when this is done. Imports are counted and told each for itself. */
    boolean covers(RunOrder other) {
        return readsWhat(other)
                && (trigger == Trigger.IMPORT || other.trigger != Trigger.IMPORT)
                && objects.containsAll(other.objects)
                && (everything || !other.everything)
                && (again || !other.again)
                && (everything || selection == Selection.WHOLE || selection == other.selection);
    }

    RunSync command() {
        return new RunSync(
                id, objects, everything, again ? Boolean.TRUE : null, selection, isSparing() ? Boolean.TRUE : null);
    }
}
