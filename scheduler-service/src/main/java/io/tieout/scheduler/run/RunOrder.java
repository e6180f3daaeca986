package io.tieout.scheduler.run;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/**
 * What was asked for.
 *
 * @param objects what to read, in this order, each once
 * @param everything true reads from the beginning, false from where the last completed run ended
 * @param requestedAt UTC
 */
public record RunOrder(
        RunId id, TenantId tenant, Trigger trigger, List<SyncObject> objects, boolean everything, Instant requestedAt) {

    /** Customers before invoices, because an invoice names its customer. */
    public static final List<SyncObject> ALL_OBJECTS = List.of(SyncObject.CUSTOMERS, SyncObject.INVOICES);

    public RunOrder {
        objects = objects.stream().distinct().toList();
    }

    /** Whether the company, read to the end, has been read from its beginning. */
    public boolean readsTheWholeCompany() {
        return everything && EnumSet.allOf(SyncObject.class).stream().allMatch(objects::contains);
    }

    RunSync command() {
        return new RunSync(id, objects, everything);
    }
}
