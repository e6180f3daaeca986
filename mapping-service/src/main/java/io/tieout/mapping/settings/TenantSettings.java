package io.tieout.mapping.settings;

import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The settings of all tenants, each with the trail of its changes. */
@Repository
public class TenantSettings {

    private final JdbcClient jdbc;
    private final Clock clock;

    TenantSettings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        return jdbc.sql("SELECT settings, changed_by, changed_at FROM mapping_settings WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> new ChangedSettings(
                        read(row.getString("settings")),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Keeps the settings and notes who changed them; settings that are as they were leave no note. */
    @Transactional
    public void change(TenantId tenant, MappingSettings settings, String who) {
        int changed = jdbc.sql("""
                INSERT INTO mapping_settings AS now (tenant, settings, changed_by, changed_at)
                VALUES (:tenant, :settings::jsonb, :who, :at)
                ON CONFLICT (tenant) DO UPDATE
                   SET settings = excluded.settings, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                 WHERE now.settings <> excluded.settings
                """)
                .param("tenant", tenant.value())
                .param("settings", Json.mapper().writeValueAsString(settings))
                .param("who", who)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (changed > 0) {
            note(tenant);
        }
    }

    private void note(TenantId tenant) {
        jdbc.sql("""
                INSERT INTO mapping_settings_change (tenant, settings, changed_by, changed_at)
                SELECT tenant, settings, changed_by, changed_at FROM mapping_settings WHERE tenant = :tenant
                """).param("tenant", tenant.value()).update();
    }

    private static MappingSettings read(String json) {
        return Json.mapper().readValue(json, MappingSettings.class);
    }
}
