package io.tieout.connector.usage;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.connector.lane.CompanyId;
import io.tieout.model.id.TenantId;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Counts API transactions: one for each record written and for each page read, as Intacct counts them. Counts are kept in memory
 * and added to the table every few seconds, so that counting costs a call nothing; a killed replica loses the last few
 * seconds. Thread-safe.
 */
public final class ApiUsage {

    private static final Logger LOG = LoggerFactory.getLogger(ApiUsage.class);

    private final ConcurrentHashMap<Account, Long> pending = new ConcurrentHashMap<>();
    private final UsageTable table;
    private final MeterRegistry metrics;
    private final Clock clock;

    /** What a count is kept for; the month is UTC. */
    record Account(TenantId tenant, CompanyId company, YearMonth month, CallPurpose cause) {}

    ApiUsage(UsageTable table, MeterRegistry metrics, Clock clock) {
        this.table = table;
        this.metrics = metrics;
        this.clock = clock;
    }

    public void count(TenantId tenant, CompanyId company, CallPurpose cause, int transactions) {
        var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        pending.merge(new Account(tenant, company, month, cause), (long) transactions, Long::sum);
        metrics.counter("tieout.api.transactions", "cause", cause.name().toLowerCase(Locale.ROOT))
                .increment(transactions);
    }

    /** Adds what was counted to the table; what the database does not take now is kept for the next time. */
    public void flush() {
        for (Account account : List.copyOf(pending.keySet())) {
            Long counted = pending.remove(account);
            if (counted != null) {
                add(account, counted);
            }
        }
    }

    /** How many this replica and those that have flushed made for the tenant in its company this month, UTC. */
    public long thisMonth(TenantId tenant, CompanyId company) {
        flush();
        return table.of(tenant, company, YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private void add(Account account, long counted) {
        try {
            table.add(account, counted);
        } catch (DataAccessException unavailable) {
            pending.merge(account, counted, Long::sum);
            LOG.atWarn()
                    .addKeyValue("tenant", account.tenant())
                    .log("API transactions could not be stored and are kept in memory: {}", unavailable.getMessage());
        }
    }
}
