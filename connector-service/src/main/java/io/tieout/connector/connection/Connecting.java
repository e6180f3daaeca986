package io.tieout.connector.connection;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.Memberships;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.connection.ConnectionChanged;
import io.tieout.model.connection.ConnectionChanged.Status;
import io.tieout.model.event.Trace;
import io.tieout.model.id.TenantId;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.Outbox;
import io.tieout.starter.web.Conflict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Connects and disconnects tenants: the row, its announcement and its membership in one transaction. A tenant is announced as connected
 * when its connection is saved, proven or not: its documents are accepted from then on and wait until they may be carried out.
 */
@Service
public class Connecting {

    private static final Logger LOG = LoggerFactory.getLogger(Connecting.class);

    private final Connections connections;
    private final Memberships memberships;
    private final Outbox outbox;
    private final EventFactory events;
    private final AuditTrail trail;
    private final List<StandingDocuments> standing;

    Connecting(
            Connections connections,
            Memberships memberships,
            Outbox outbox,
            EventFactory events,
            AuditTrail trail,
            List<StandingDocuments> standing) {
        this.connections = connections;
        this.memberships = memberships;
        this.outbox = outbox;
        this.events = events;
        this.trail = trail;
        this.standing = standing;
    }

    /** @throws Conflict if the tenant's documents stand in another company, and nobody said that another is meant */
    @Transactional
    Connection connect(TenantId tenant, ConnectionSettings settings, String who) {
        connections.lock(tenant);
        requireSameCompany(tenant, settings);
        Connection connection = new Connection(
                tenant,
                settings.checkedCompanyId(),
                settings.entity(),
                settings.credentials(stored(tenant)),
                settings.checkedPermits(),
                connections.nextVersion(),
                events.now());
        connections.save(connection);
        memberships.saved(tenant, connection.company(), connection.permits(), connection.version());
        announce(tenant, connection.companyId(), connection.entityId(), Status.CONNECTED, connection.version());
        note(tenant, connection.companyId(), Action.SAVE, who);
        LOG.atInfo()
                .addKeyValue("tenant", tenant)
                .addKeyValue("company", connection.companyId())
                .log("connection saved");
        return connection;
    }

    /** A slip of the pen must not leave a tenant's documents behind in one company and write the next ones to another. */
    private void requireSameCompany(TenantId tenant, ConnectionSettings settings) {
        Optional<String> now = connections.summary(tenant).map(ConnectionSummary::companyId);
        String wanted = settings.checkedCompanyId();
        if (settings.replaces() || now.isEmpty() || CompanyId.of(now.get()).equals(CompanyId.of(wanted))) {
            return;
        }
        List<String> stand = standing.stream()
                .flatMap(documents -> documents.of(tenant, CompanyId.of(now.get())).stream())
                .toList();
        if (!stand.isEmpty()) {
            throw new Conflict(
                    "Tenant %s is connected to Intacct company %s, where %s; nothing was changed. If \"%s\" is a slip of the pen, correct companyId. If the tenant has moved to it, send the same with \"replace\": true: what was made for %s is not sent to %s, and the lists and records of %s are read anew."
                            .formatted(
                                    tenant, now.get(), String.join(" and ", stand), wanted, now.get(), wanted, wanted));
        }
    }

    @Transactional
    void disconnect(TenantId tenant, String who) {
        connections.lock(tenant);
        ConnectionSummary connection = connections.summary(tenant).orElseThrow(() -> new NotConnected(tenant));
        connections.delete(tenant);
        memberships.leave(tenant);
        announce(tenant, connection.companyId(), connection.entityId(), Status.DISCONNECTED, connections.nextVersion());
        note(tenant, connection.companyId(), Action.DELETE, who);
        LOG.atInfo()
                .addKeyValue("tenant", tenant)
                .addKeyValue("company", connection.companyId())
                .log("connection deleted");
    }

    /**
     * Gives the connection a new version, so that every replica signs in anew.
     *
     * @throws NotConnected if the tenant has none
     * @throws SecretUnreadable if the stored credentials cannot be opened
     */
    @Transactional
    public Connection renewed(TenantId tenant) {
        connections.lock(tenant);
        long version = connections.nextVersion();
        connections.renew(tenant, version);
        memberships.renewed(tenant, version);
        return connections.of(tenant);
    }

    /**
     * The same because a person wants to test it.
     *
     * @throws NotConnected if the tenant has none
     * @throws SecretUnreadable if the stored credentials cannot be opened
     */
    @Transactional
    public Connection renewedForTest(TenantId tenant, String who) {
        Connection connection = renewed(tenant);
        note(tenant, connection.companyId(), Action.TEST, who);
        return connection;
    }

    private void note(TenantId tenant, String companyId, Action action, String who) {
        trail.add(tenant, new AuditEntry(About.CONNECTION, companyId, action, who, null, null, events.now()));
    }

    private @Nullable Connection stored(TenantId tenant) {
        try {
            return connections.find(tenant).orElse(null);
        } catch (SecretUnreadable lost) {
            // Saving the connection again is the remedy for a lost key; the old passwords just cannot be kept.
            LOG.atWarn().addKeyValue("tenant", tenant).log("{}", lost.getMessage());
            return null;
        }
    }

    /** As they were announced when they were saved, for a Kafka that has lost that. @return how many */
    @Transactional
    int announceAll() {
        List<Connections.Saved> all = connections.all();
        all.forEach(one -> announce(one.tenant(), one.companyId(), one.entityId(), Status.CONNECTED, one.version()));
        return all.size();
    }

    private void announce(TenantId tenant, String companyId, @Nullable String entityId, Status status, long version) {
        var changed = new ConnectionChanged(status, companyId, entityId, events.now());
        Trace trace = Trace.derivedFrom("connection" + tenant + version);
        outbox.add(events.event(
                EventTypes.CONNECTION_CHANGED, tenant, changed, tenant.value(), trace, Long.toString(version)));
    }
}
