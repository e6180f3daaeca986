package io.tieout.model.sync;

import io.tieout.model.event.Required;
import io.tieout.model.id.RunId;

/** Stop reading at the next page. What was read stays, and a run that has ended stays as it is. */
public record CancelSync(RunId runId) implements SyncCommand {

    public CancelSync {
        Required.present(runId, "runId");
    }
}
