package io.tieout.payment.tenant;

import io.tieout.model.id.TenantId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tenants that this service has heard of. */
@Repository
class TenantTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    TenantTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<TenantId> all() {
        return jdbc.sql("SELECT tenant FROM known_tenant")
                .query((row, number) -> new TenantId(row.getString(1)))
                .list();
    }

    void add(Collection<TenantId> tenants) {
        jdbc.sql("""
                INSERT INTO known_tenant (tenant, heard_at)
                SELECT tenant, :now FROM unnest(:tenants::text[]) AS heard (tenant) ORDER BY tenant
                ON CONFLICT DO NOTHING
                """)
                .param("tenants", tenants.stream().map(TenantId::value).toArray(String[]::new))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
