package io.tieout.model.connection;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant was connected to, or disconnected from, an Intacct company. Holds no credentials.
 *
 * @param entityId the entity that the tenant works in; null for the top level
 * @param changedAt UTC
 */
public record ConnectionChanged(
        Status status, String companyId, @Nullable String entityId, Instant changedAt) implements Payload {

    /** Whether the tenant's documents are accepted. */
    public enum Status {
        CONNECTED,
        DISCONNECTED
    }

    public ConnectionChanged {
        Required.present(status, "status");
        Required.present(companyId, "companyId");
        Required.present(changedAt, "changedAt");
    }

    @Override
    public String orderingKey() {
        return "";
    }
}
