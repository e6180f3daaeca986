package io.tieout.connector.gateway;

import io.github.resilience4j.retry.Retry;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.PageAnswer.Failed;
import io.tieout.connector.gateway.function.Query;
import io.tieout.connector.lane.CompanyBusy;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.lane.Permit;
import io.tieout.connector.lane.Permits;
import io.tieout.connector.posting.FaultClass;
import io.tieout.connector.usage.Cause;
import java.time.Duration;

/** Reads pages of records. Holds one of the company's permits for the length of each request, and repeats what was not answered. */
public final class Pages {

    private final Queries queries;
    private final Memberships memberships;
    private final Permits permits;
    private final Retry retry;

    Pages(Queries queries, Memberships memberships, Permits permits, Retry retry) {
        this.queries = queries;
        this.memberships = memberships;
        this.permits = permits;
        this.retry = retry;
    }

    /** What may be repeated: a read that was not answered, or was refused for the moment. */
    static boolean isWorthAnotherTry(Object answer) {
        return answer instanceof Failed<?> failed && failed.fault().faultClass() == FaultClass.TRANSIENT;
    }

    /**
     * @param what what is read, as the beginning of a sentence: "Page 3 of the customers"
     * @param longestWait for a permit
     * @throws CompanyBusy if no permit was free in that time, or the company's lane is paused, or, as a {@code ConnectionWaits}, if the
     *     tenant's connection is not carried out at present
     */
    public <T> PageAnswer<T> read(
            Connection connection, Cause cause, Query query, Class<T> row, String what, Duration longestWait) {
        return retry.executeSupplier(() -> {
            memberships.requireRunning(connection.tenant());
            try (Permit held = permits.await(connection.companyId(), longestWait)) {
                return queries.ask(connection, cause, query, row, what);
            }
        });
    }
}
