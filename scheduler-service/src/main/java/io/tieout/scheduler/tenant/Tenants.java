package io.tieout.scheduler.tenant;

import io.tieout.model.connection.ConnectionChanged.Status;
import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.SqlTimes;
import io.tieout.starter.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of tenants. */
@Repository
public class Tenants {

    private final JdbcClient jdbc;

    Tenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if no connection of the tenant was ever heard of */
    public Tenant get(TenantId id) {
        return jdbc.sql("SELECT * FROM tenant WHERE tenant = :tenant")
                .param("tenant", id.value())
                .query(Tenants::tenant)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /** The tenant, locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Tenant> lock(TenantId id) {
        return lockAll(List.of(id)).stream().findFirst();
    }

    /**
     * The same.
     *
     * @throws NotFound if no connection of the tenant was ever heard of
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Tenant lockKnown(TenantId id) {
        return lock(id).orElseThrow(() -> unknown(id));
    }

    /** Those of the tenants that are known, locked until the caller's transaction ends, always in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Tenant> lockAll(Collection<TenantId> ids) {
        return jdbc.sql("""
                        SELECT * FROM tenant WHERE tenant = ANY(:tenants)
                         ORDER BY tenant FOR NO KEY UPDATE
                        """)
                .param("tenants", ids.stream().map(TenantId::value).toArray(String[]::new))
                .query(Tenants::tenant)
                .list();
    }

    public void save(Tenant tenant) {
        jdbc.sql("""
                INSERT INTO tenant (tenant, status, company_id, entity_id, changed_at, auto_sync, auto_sync_minutes, full_run_due_since)
                VALUES (:tenant, :status, :companyId, :entityId, :changedAt, :autoSync, :everyMinutes, :fullRunDueSince)
                ON CONFLICT (tenant) DO UPDATE
                   SET status = excluded.status, company_id = excluded.company_id, entity_id = excluded.entity_id,
                       changed_at = excluded.changed_at, auto_sync = excluded.auto_sync,
                       auto_sync_minutes = excluded.auto_sync_minutes,
                       full_run_due_since = excluded.full_run_due_since
                """)
                .param("tenant", tenant.id().value())
                .param("status", tenant.status().name())
                .param("companyId", tenant.company().companyId())
                .param("entityId", tenant.company().entityId())
                .param("changedAt", SqlTimes.of(tenant.changedAt()))
                .param("autoSync", tenant.autoSync())
                .param("everyMinutes", tenant.everyMinutes())
                .param("fullRunDueSince", SqlTimes.ofNullable(tenant.fullRunDueSince()))
                .update();
    }

    private static NotFound unknown(TenantId id) {
        return new NotFound("Tenant " + id + " is not known here. Connect it to Intacct first.");
    }

    private static Tenant tenant(ResultSet row, int number) throws SQLException {
        return new Tenant(
                new TenantId(row.getString("tenant")),
                Status.valueOf(row.getString("status")),
                new Company(row.getString("company_id"), row.getString("entity_id")),
                SqlTimes.read(row, "changed_at"),
                row.getBoolean("auto_sync"),
                row.getInt("auto_sync_minutes"),
                SqlTimes.readNullable(row, "full_run_due_since"));
    }
}
