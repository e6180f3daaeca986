package io.tieout.payment.tenant;

import io.tieout.model.id.TenantId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The tenants that were ever connected; one that was disconnected since stays known. Thread-safe. */
@Component
public class KnownTenants {

    private final Set<TenantId> known = ConcurrentHashMap.newKeySet();
    private final ConnectionTopic topic;

    KnownTenants(ConnectionTopic topic) {
        this.topic = topic;
    }

    /**
     * Whether the tenant was connected before this question was asked.
     *
     * @throws RuntimeException if Kafka does not answer; then nobody knows
     */
    public boolean knows(TenantId tenant) {
        if (!known.contains(tenant)) {
            topic.readNew(event -> known.add(event.tenant()));
        }
        return known.contains(tenant);
    }
}
