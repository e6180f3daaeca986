package io.tieout.mapping.settings;

import io.tieout.model.connection.CompanyDescribed;
import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.SqlTimes;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the companies of the tenants said of themselves last. Its bean has a name of its own, because the function that hears of them
 * is called {@code companies}.
 */
@Repository("describedCompanies")
public class Companies {

    private static final Logger log = LoggerFactory.getLogger(Companies.class);

    private final JdbcClient jdbc;
    private final TenantSettings settings;

    Companies(JdbcClient jdbc, TenantSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The last word of a tenant's company, if it ever said one. */
    Optional<CompanyDescribed> of(TenantId tenant) {
        return jdbc.sql("SELECT described FROM company_description WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> Json.mapper().readValue(row.getString(1), CompanyDescribed.class))
                .optional();
    }

    /** Keeps it unless something newer is known, and says in the log what is wrong with settings that were chosen before. */
    @Transactional
    public void described(TenantId tenant, CompanyDescribed company) {
        int kept = jdbc.sql("""
                INSERT INTO company_description AS known (tenant, described, read_at)
                VALUES (:tenant, :described::json, :readAt)
                ON CONFLICT (tenant) DO UPDATE SET described = excluded.described, read_at = excluded.read_at
                 WHERE known.read_at <= excluded.read_at
                """)
                .param("tenant", tenant.value())
                .param("described", Json.mapper().writeValueAsString(company))
                .param("readAt", SqlTimes.of(company.readAt()))
                .update();
        if (kept > 0) {
            List<String> wrong = settings.find(tenant)
                    .map(changed -> Findings.of(changed.settings(), company).wrong())
                    .orElse(List.of());
            wrong.forEach(sentence ->
                    log.atWarn().addKeyValue("tenant", tenant).log("The mapping settings are wrong: {}", sentence));
        }
    }
}
