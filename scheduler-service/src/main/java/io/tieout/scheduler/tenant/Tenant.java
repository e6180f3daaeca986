package io.tieout.scheduler.tenant;

import io.tieout.model.connection.ConnectionChanged;
import io.tieout.model.connection.ConnectionChanged.Status;
import io.tieout.model.id.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as the schedule sees it.
 *
 * @param changedAt when the connection last changed, UTC, in the connector's words
 * @param autoSync the person's switch; it keeps its position while the tenant is disconnected
 * @param everyMinutes how far auto-syncs lie apart
 * @param fullRunDueSince since when the company has to be read from the beginning; null once a run has done so
 */
public record Tenant(
        TenantId id,
        Status status,
        Company company,
        Instant changedAt,
        boolean autoSync,
        int everyMinutes,
        @Nullable Instant fullRunDueSince) {

    private static final int HOURLY = 60;

    /** A tenant that was never heard of: auto-sync is on, and nothing was read yet. */
    public static Tenant introducedBy(ConnectionChanged news, TenantId id, Instant now) {
        return new Tenant(id, news.status(), companyOf(news), news.changedAt(), true, HOURLY, now);
    }

    /** The tenant after its connection changed. Another company or entity has to be read from its beginning. */
    public Tenant after(ConnectionChanged news, Instant now) {
        Company next = companyOf(news);
        Instant due = next.equals(company) ? fullRunDueSince : now;
        return new Tenant(id, news.status(), next, news.changedAt(), autoSync, everyMinutes, due);
    }

    /** The tenant after everything was read by a run that was asked for at this time. */
    public Tenant readFromTheBeginning(Instant requestedAt) {
        boolean stillDue = fullRunDueSince != null && requestedAt.isBefore(fullRunDueSince);
        return stillDue ? this : new Tenant(id, status, company, changedAt, autoSync, everyMinutes, null);
    }

    public Tenant switchedTo(boolean on) {
        return new Tenant(id, status, company, changedAt, on, everyMinutes, fullRunDueSince);
    }

    public Tenant every(int minutes) {
        return new Tenant(id, status, company, changedAt, autoSync, minutes, fullRunDueSince);
    }

    public boolean isConnected() {
        return status == Status.CONNECTED;
    }

    /** Whether auto-sync should happen. */
    public boolean isScheduled() {
        return isConnected() && autoSync;
    }

    /** Whether the next run has to read from the beginning. */
    public boolean isFullRunDue() {
        return fullRunDueSince != null;
    }

    private static Company companyOf(ConnectionChanged news) {
        return new Company(news.companyId(), news.entityId());
    }
}
