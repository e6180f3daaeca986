package io.tieout.connector.connection;

import io.tieout.model.id.TenantId;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a tenant's start date, and notes who did. */
@Service
class SettingStartDates {

    private final StartDates dates;
    private final Connections connections;
    private final AuditTrail trail;
    private final Clock clock;

    SettingStartDates(StartDates dates, Connections connections, AuditTrail trail, Clock clock) {
        this.dates = dates;
        this.connections = connections;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @return null for none
     * @throws NotConnected if the tenant has no connection
     */
    @Nullable
    LocalDate of(TenantId tenant) {
        summary(tenant);
        return dates.of(tenant).orElse(null);
    }

    /**
     * @param day null for none
     * @return the day before this one; null for none
     * @throws NotConnected if the tenant has no connection
     */
    @Transactional
    @Nullable
    LocalDate change(TenantId tenant, @Nullable LocalDate day, String who) {
        connections.lock(tenant);
        ConnectionSummary connection = summary(tenant);
        LocalDate before = dates.of(tenant).orElse(null);
        dates.set(tenant, day);
        String reason = day == null ? "no start date" : "start date " + day;
        trail.add(
                tenant,
                new AuditEntry(
                        About.CONNECTION, connection.companyId(), Action.CHANGE, who, reason, null, clock.instant()));
        return before;
    }

    private ConnectionSummary summary(TenantId tenant) {
        return connections.summary(tenant).orElseThrow(() -> new NotConnected(tenant));
    }
}
