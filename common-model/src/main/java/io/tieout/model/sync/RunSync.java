package io.tieout.model.sync;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.id.RunId;
import java.util.List;

/**
 * Read what changed in Intacct.
 *
 * @param objects what to read, in this order
 * @param everything true reads from the beginning, false from where the last completed run ended
 */
public record RunSync(RunId runId, List<SyncObject> objects, boolean everything) implements Payload {

    public RunSync {
        Required.present(runId, "runId");
        objects = Required.listOf(objects, "objects");
        Required.that(!objects.isEmpty(), "\"objects\" is empty; name CUSTOMERS, INVOICES or both");
    }

    @Override
    public String orderingKey() {
        return "";
    }
}
