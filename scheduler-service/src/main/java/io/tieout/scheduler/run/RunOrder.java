package io.tieout.scheduler.run;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;
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

    /** Customers before invoices, because an invoice names its customer, and invoices before what settles them. */
    public static final List<SyncObject> ALL_OBJECTS = List.of(SyncObject.values());

    public RunOrder {
        objects = objects.stream().distinct().toList();
    }

    /** Whether the company, read to the end, has been read from its beginning: what is compared with billing, that is. */
    public boolean readsTheWholeCompany() {
        return everything && objects.containsAll(List.of(SyncObject.CUSTOMERS, SyncObject.INVOICES));
    }

    /** @param again whether what has not changed is told as well */
    RunSync command(boolean again) {
        return new RunSync(id, objects, everything, again ? Boolean.TRUE : null);
    }
}
