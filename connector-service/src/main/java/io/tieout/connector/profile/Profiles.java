package io.tieout.connector.profile;

import io.tieout.connector.gateway.company.CompanyCurrencies;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.lane.CompanyId;
import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The profiles, one row a tenant. A row counts only for the company and entity that the tenant is connected to now. */
@Repository
class Profiles implements CompanyCurrencies {

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);

    private static final String SAME = """
            (profile.company = excluded.company
             AND profile.entity_id IS NOT DISTINCT FROM excluded.entity_id)""";

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A profile as people see it.
     *
     * @param profile null until it was read
     * @param problem why it could not be read last time; null where it could
     */
    record Kept(@Nullable CompanyProfile profile, @Nullable Problem problem) {}

    /** @return empty for a tenant that is not connected */
    Optional<Kept> kept(TenantId tenant) {
        return jdbc.sql("""
                SELECT profile.content, profile.code, profile.cause, profile.remedy
                  FROM connection
                  LEFT JOIN company_profile AS profile
                    ON profile.tenant = connection.tenant
                   AND profile.company = connection.company
                   AND profile.entity_id IS NOT DISTINCT FROM connection.entity_id
                 WHERE connection.tenant = :tenant
                """)
                .param("tenant", tenant.value())
                .query((row, number) -> new Kept(profile(row.getString("content")), ProblemColumns.read(row)))
                .optional();
    }

    private static @Nullable CompanyProfile profile(@Nullable String content) {
        return content == null ? null : Json.mapper().readValue(content, CompanyProfile.class);
    }

    /** Where the database is away nothing is known, which is safe: documents name their currency, and a company with one refuses them. */
    @Override
    public CompanyCurrency of(TenantId tenant) {
        try {
            return jdbc.sql("""
                    SELECT base_currency, several_currencies
                      FROM company_profile AS profile
                      JOIN connection ON connection.tenant = profile.tenant
                                     AND connection.company = profile.company
                                     AND connection.entity_id IS NOT DISTINCT FROM profile.entity_id
                     WHERE profile.tenant = :tenant
                    """)
                    .param("tenant", tenant.value())
                    .query((row, number) -> new CompanyCurrency(
                            row.getString("base_currency"), row.getObject("several_currencies", Boolean.class)))
                    .optional()
                    .orElse(CompanyCurrency.UNKNOWN);
        } catch (DataAccessException unavailable) {
            LOG.atWarn()
                    .addKeyValue("tenant", tenant)
                    .setCause(unavailable)
                    .log("the currencies of the company could not be looked up, and count as unknown");
            return CompanyCurrency.UNKNOWN;
        }
    }

    void keep(TenantId tenant, CompanyProfile profile, Instant due) {
        CompanyCurrency currency = profile.currencyOrUnknown();
        jdbc.sql("""
                INSERT INTO company_profile (tenant, company, entity_id, base_currency, several_currencies, content, due_at)
                VALUES (:tenant, :company, :entity, :base, :several, :content::jsonb, :due)
                ON CONFLICT (tenant) DO UPDATE
                   SET company = excluded.company, entity_id = excluded.entity_id,
                       base_currency = excluded.base_currency, several_currencies = excluded.several_currencies,
                       content = excluded.content, code = NULL, cause = NULL, remedy = NULL,
                       due_at = excluded.due_at
                """)
                .param("tenant", tenant.value())
                .param("company", CompanyId.of(profile.companyId()).key())
                .param("entity", profile.entityId())
                .param("base", currency.base())
                .param("several", currency.several())
                .param("content", Json.mapper().writeValueAsString(profile))
                .param("due", SqlTimes.of(due))
                .update();
    }

    /** Keeps why a profile could not be read; what was read before stays. */
    void keepProblem(TenantId tenant, Problem problem, Instant due) {
        jdbc.sql("""
                UPDATE company_profile SET code = :code, cause = :cause, remedy = :remedy, due_at = :due
                 WHERE tenant = :tenant
                """)
                .param("tenant", tenant.value())
                .params(ProblemColumns.parameters(problem))
                .param("due", SqlTimes.of(due))
                .update();
    }

    /**
     * Takes the tenant whose profile is due longest, so that no other replica reads it meanwhile. A company that the tenant is
     * connected to anew has none.
     *
     * @param until when it is due again, should this replica die
     */
    Optional<TenantId> take(Instant now, Instant until) {
        return jdbc.sql("""
                INSERT INTO company_profile AS profile (tenant, company, entity_id, due_at)
                SELECT connection.tenant, connection.company, connection.entity_id, :until
                  FROM connection
                  LEFT JOIN company_profile AS known ON known.tenant = connection.tenant
                 WHERE known.tenant IS NULL OR known.due_at <= :now
                    OR known.company <> connection.company
                    OR known.entity_id IS DISTINCT FROM connection.entity_id
                 ORDER BY known.due_at NULLS FIRST
                 LIMIT 1
                ON CONFLICT (tenant) DO UPDATE
                   SET due_at = excluded.due_at, company = excluded.company, entity_id = excluded.entity_id,
                       content = CASE WHEN %1$s THEN profile.content END,
                       base_currency = CASE WHEN %1$s THEN profile.base_currency END,
                       several_currencies = CASE WHEN %1$s THEN profile.several_currencies END,
                       code = CASE WHEN %1$s THEN profile.code END,
                       cause = CASE WHEN %1$s THEN profile.cause END,
                       remedy = CASE WHEN %1$s THEN profile.remedy END
                 WHERE profile.due_at <= :now OR NOT (%1$s)
                RETURNING tenant
                """.formatted(SAME))
                .param("now", SqlTimes.of(now))
                .param("until", SqlTimes.of(until))
                .query((row, number) -> new TenantId(row.getString("tenant")))
                .optional();
    }
}
