package io.tieout.connector.connection;

import io.tieout.model.id.TenantId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * From which day on a tenant's documents are kept tied out: what is dated before is neither read nor written, customers excepted. It stays
 * when the connection is saved again and goes with it. Nothing is cached.
 */
@Repository
public class StartDates {

    private final JdbcClient jdbc;

    StartDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A day in the company's books, in no zone; empty where there is none, and for a tenant that is not connected. */
    public Optional<LocalDate> of(TenantId tenant) {
        return jdbc.sql("SELECT start_date FROM connection WHERE tenant = :tenant AND start_date IS NOT NULL")
                .param("tenant", tenant.value())
                .query(LocalDate.class)
                .optional();
    }

    /**
     * @param day null for none
     * @throws NotConnected if the tenant has no connection
     */
    void set(TenantId tenant, @Nullable LocalDate day) {
        int changed = jdbc.sql("UPDATE connection SET start_date = :day::date WHERE tenant = :tenant")
                .param("day", day)
                .param("tenant", tenant.value())
                .update();
        if (changed == 0) {
            throw new NotConnected(tenant);
        }
    }
}
