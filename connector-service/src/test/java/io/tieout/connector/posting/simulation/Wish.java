package io.tieout.connector.posting.simulation;

import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;

/** A payment or a reversal that a tenant wants to have in its books, in its first revision. */
record Wish(TenantId tenant, IntacctCommand command) {

    String document() {
        return command.origin().documentId();
    }

    CommandId id() {
        return command.commandId();
    }
}
