package io.tieout.connector.posting;

import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.intacct.IntacctCommand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A posting as the machine took it out of the store for a turn.
 *
 * @param attempts how often it was sent, this turn included
 * @param solo it is to be sent alone
 * @param sentAt when it was last sent, or at the latest can have been if its answer was given up; null if never
 * @param doubt why nobody knows whether the record exists; null if there is no doubt
 * @param lookUps how often Intacct was asked since the doubt arose, this turn not included
 * @param claim what Intacct said when the doubt arose, on one line; null where it said nothing
 * @param trace of the event that asked for it
 */
public record Posting(
        IntacctCommand command,
        int attempts,
        boolean solo,
        @Nullable Instant sentAt,
        @Nullable Doubt doubt,
        int lookUps,
        @Nullable String claim,
        Trace trace) {

    public CommandId id() {
        return command.commandId();
    }
}
