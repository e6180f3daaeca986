package io.tieout.connector.posting.simulation;

import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import java.util.List;

/** The gateway as its guests find it, with the judge at the door. */
record WatchedLedger(Ledger gateway, Judge judge) implements Ledger {

    @Override
    public Answer post(Batch batch) {
        judge.sending(batch.tenant(), batch.commands());
        return gateway.post(batch);
    }

    @Override
    public LookUp find(TenantId tenant, String entityId, List<IntacctCommand> commands) {
        return gateway.find(tenant, entityId, commands);
    }
}
