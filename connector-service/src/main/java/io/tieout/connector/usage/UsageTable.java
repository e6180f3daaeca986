package io.tieout.connector.usage;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.usage.ApiUsage.Account;
import io.tieout.model.id.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of counts. */
@Repository
class UsageTable {

    private final JdbcClient jdbc;

    UsageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the table. */
    record Count(CompanyId company, YearMonth month, CallPurpose cause, long transactions) {}

    void add(Account account, long transactions) {
        jdbc.sql("""
                INSERT INTO api_usage (tenant, company, month, cause, transactions)
                VALUES (:tenant, :company, :month, :cause, :transactions)
                ON CONFLICT (tenant, company, month, cause)
                DO UPDATE SET transactions = api_usage.transactions + excluded.transactions
                """)
                .param("tenant", account.tenant().value())
                .param("company", account.company().key())
                .param("month", account.month().toString())
                .param("cause", account.cause().name())
                .param("transactions", transactions)
                .update();
    }

    /** Months that ended before that time. @return how many rows */
    int deleteBefore(Instant time, int limit) {
        return jdbc.sql("""
                        DELETE FROM api_usage
                         WHERE ctid = ANY(ARRAY(SELECT ctid FROM api_usage WHERE month < :month
                                                 ORDER BY month LIMIT :limit
                                                 FOR UPDATE SKIP LOCKED))
                        """)
                .param("month", YearMonth.from(time.atOffset(ZoneOffset.UTC)).toString())
                .param("limit", limit)
                .update();
    }

    long of(TenantId tenant, CompanyId company, YearMonth month) {
        return jdbc.sql("""
                SELECT coalesce(sum(transactions), 0) FROM api_usage
                 WHERE tenant = :tenant AND company = :company AND month = :month
                """)
                .param("tenant", tenant.value())
                .param("company", company.key())
                .param("month", month.toString())
                .query(Long.class)
                .single();
    }

    /** The counts of a tenant's last twelve months with any, the newest first. */
    List<Count> of(TenantId tenant) {
        return jdbc.sql("""
                SELECT company, month, cause, transactions
                  FROM api_usage
                 WHERE tenant = :tenant
                   AND month IN (SELECT DISTINCT month FROM api_usage WHERE tenant = :tenant ORDER BY month DESC LIMIT 12)
                 ORDER BY month DESC, company, cause
                """)
                .param("tenant", tenant.value())
                .query((row, number) -> new Count(
                        CompanyId.of(row.getString("company")),
                        YearMonth.parse(row.getString("month")),
                        CallPurpose.valueOf(row.getString("cause")),
                        row.getLong("transactions")))
                .list();
    }

    /** What a tenant has used of a company in a month. */
    record Used(TenantId tenant, CompanyId company, long transactions) {}

    /** Of all tenants that have used any, by tenant. */
    List<Used> in(YearMonth month) {
        return jdbc.sql("""
                SELECT tenant, company, sum(transactions) AS transactions
                  FROM api_usage
                 WHERE month = :month
                 GROUP BY tenant, company
                 ORDER BY tenant, company
                """)
                .param("month", month.toString())
                .query((row, number) -> new Used(
                        new TenantId(row.getString("tenant")),
                        CompanyId.of(row.getString("company")),
                        row.getLong("transactions")))
                .list();
    }
}
