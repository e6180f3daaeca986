package io.tieout.model.sync;

import io.tieout.model.event.Payload;
import io.tieout.model.id.RunId;

/** What the connector is told of a run. The commands of a tenant arrive in the order in which they were given. */
public sealed interface SyncCommand extends Payload permits RunSync, CancelSync {

    RunId runId();

    @Override
    default String orderingKey() {
        return "";
    }
}
