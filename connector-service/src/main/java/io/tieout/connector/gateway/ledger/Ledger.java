package io.tieout.connector.gateway.ledger;

import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accounting system as posting sees it. Both methods block for the length of one HTTP request, and answer whatever the
 * network or the gateway does; they throw only for defects of our own. The caller holds a permit of the company.
 */
public interface Ledger {

    /**
     * Sends the commands as the functions of one request, in their order. Each function carries the command's id as its control
     * id, and the gateway is asked to keep control ids unique.
     */
    Answer post(Batch batch);

    /** Asks which of the commands were carried out. Costs one API transaction for each object that shows it. */
    LookUp find(TenantId tenant, @Nullable String entityId, List<IntacctCommand> commands);
}
