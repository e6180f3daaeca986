package io.tieout.payment.tenant;

import io.tieout.model.id.TenantId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/** The tenants that were ever connected; one that was disconnected since stays known. Thread-safe. */
@Component
public class KnownTenants {

    private final Set<TenantId> known = ConcurrentHashMap.newKeySet();
    private final Announcements announcements;
    private final TenantTable table;

    KnownTenants(Announcements announcements, TenantTable table) {
        this.announcements = announcements;
        this.table = table;
    }

    /**
     * Whether the tenant was connected before this question was asked.
     *
     * @throws TransientDataAccessResourceException if others were, and the place of the announcements is empty: it was lost, and is
     *     filled again by the connector
     * @throws RuntimeException if Kafka or the database does not answer; then nobody knows
     */
    public boolean knows(TenantId tenant) {
        if (known.contains(tenant)) {
            return true;
        }
        Set<TenantId> announced = new LinkedHashSet<>();
        announcements.readNew(announced::add);
        if (!announced.isEmpty()) {
            table.add(announced);
        }
        List<TenantId> kept = table.all();
        known.addAll(kept);
        if (!known.contains(tenant) && !kept.isEmpty() && announcements.isEmpty()) {
            throw new TransientDataAccessResourceException(
                    "Nothing stands in connection.v1, although %d tenants are known to be connected: Kafka has lost it. Whether %s is connected is known when the connector has announced all connections again, which it does when it starts"
                            .formatted(kept.size(), tenant));
        }
        return known.contains(tenant);
    }
}
