package io.tieout.mapping.settings;

import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The settings of all tenants, each with the trail of its changes. */
@Repository
public class TenantSettings {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final WhoIsTold whoIsTold;
    private final Clock clock;

    TenantSettings(JdbcClient jdbc, AuditTrail audit, WhoIsTold whoIsTold, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.whoIsTold = whoIsTold;
        this.clock = clock;
    }

    /** The settings of those of the tenants that have any. */
    public Map<TenantId, MappingSettings> of(Collection<TenantId> tenants) {
        Map<TenantId, MappingSettings> found = new HashMap<>();
        jdbc.sql("SELECT tenant, settings FROM mapping_settings WHERE tenant = ANY(:tenants)")
                .param(
                        "tenants",
                        tenants.stream().map(TenantId::value).distinct().toArray(String[]::new))
                .query(row -> {
                    found.put(new TenantId(row.getString("tenant")), read(row.getString("settings")));
                });
        return found;
    }

    Optional<ChangedSettings> find(TenantId tenant) {
        return jdbc.sql(
                        "SELECT NULL::bigint AS number, settings, changed_by, changed_at, reason FROM mapping_settings WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query(TenantSettings::changed)
                .optional();
    }

    /**
     * Keeps the settings and notes who changed them, and why; settings that are as they were leave no note.
     *
     * @param reason null where none was given
     */
    @Transactional
    public void change(TenantId tenant, MappingSettings settings, String who, @Nullable String reason) {
        int changed = jdbc.sql("""
                INSERT INTO mapping_settings AS now (tenant, settings, changed_by, changed_at, reason)
                VALUES (:tenant, :settings::jsonb, :who, :at, :reason)
                ON CONFLICT (tenant) DO UPDATE
                   SET settings = excluded.settings, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                       reason = excluded.reason
                 WHERE now.settings <> excluded.settings
                """)
                .param("tenant", tenant.value())
                .param("settings", Json.mapper().writeValueAsString(settings))
                .param("who", who)
                .param("at", SqlTimes.of(clock.instant()))
                .param("reason", reason)
                .update();
        if (changed > 0) {
            note(tenant);
            tell(tenant);
            audit.add(
                    tenant,
                    new AuditEntry(About.SETTINGS, tenant.value(), Action.CHANGE, who, reason, null, clock.instant()));
        }
    }

    /** Tells of the settings as they stand. */
    @Transactional
    public void tell(TenantId tenant) {
        find(tenant).ifPresent(settings -> {
            whoIsTold.told(tenant, settings);
            jdbc.sql("UPDATE mapping_settings SET told_at = :now WHERE tenant = :tenant")
                    .param("tenant", tenant.value())
                    .param("now", SqlTimes.of(clock.instant()))
                    .update();
        });
    }

    List<TenantId> tenants() {
        return tenants("SELECT tenant FROM mapping_settings ORDER BY tenant");
    }

    /** Tenants of whose settings nobody was ever told. */
    List<TenantId> untold() {
        return tenants("SELECT tenant FROM mapping_settings WHERE told_at IS NULL ORDER BY tenant");
    }

    private List<TenantId> tenants(String query) {
        return jdbc.sql(query)
                .query((row, number) -> new TenantId(row.getString("tenant")))
                .list();
    }

    private void note(TenantId tenant) {
        jdbc.sql("""
                INSERT INTO mapping_settings_change (tenant, settings, changed_by, changed_at, reason)
                SELECT tenant, settings, changed_by, changed_at, reason FROM mapping_settings WHERE tenant = :tenant
                """).param("tenant", tenant.value()).update();
    }

    /** What was chosen, the newest first, and who chose it. */
    List<ChangedSettings> changes(TenantId tenant, int limit) {
        return jdbc.sql("""
                        SELECT row_number() OVER (ORDER BY position) AS number, settings, changed_by, changed_at, reason
                          FROM mapping_settings_change
                         WHERE tenant = :tenant ORDER BY position DESC LIMIT :limit
                        """)
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query(TenantSettings::changed)
                .list();
    }

    /** One of them: changes are never deleted, so that their numbers stay. */
    Optional<ChangedSettings> change(TenantId tenant, long number) {
        return jdbc.sql("""
                        SELECT * FROM (
                               SELECT row_number() OVER (ORDER BY position) AS number, settings, changed_by, changed_at, reason
                                 FROM mapping_settings_change
                                WHERE tenant = :tenant) AS numbered
                         WHERE number = :number
                        """)
                .param("tenant", tenant.value())
                .param("number", number)
                .query(TenantSettings::changed)
                .optional();
    }

    private static ChangedSettings changed(ResultSet row, int number) throws SQLException {
        return new ChangedSettings(
                row.getObject("number", Long.class),
                read(row.getString("settings")),
                row.getString("changed_by"),
                SqlTimes.read(row, "changed_at"),
                row.getString("reason"));
    }

    private static MappingSettings read(String json) {
        return Json.mapper().readValue(json, MappingSettings.class);
    }
}
