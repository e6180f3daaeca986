package io.tieout.connector.gateway.ledger;

import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commands of one tenant that travel in one request.
 *
 * @param id the request's control id, new for each request
 * @param entityId the entity to post in; null for the connection's own
 */
public record Batch(String id, TenantId tenant, @Nullable String entityId, List<IntacctCommand> commands) {

    public Batch {
        commands = List.copyOf(commands);
    }
}
