package io.tieout.connector.posting.simulation;

import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;

/** A payment that a tenant wants to have in its books, in its first revision. */
record Wish(TenantId tenant, CreatePayment command) {

    String document() {
        return command.origin().documentId();
    }

    CommandId id() {
        return command.commandId();
    }
}
