package io.tieout.connector.gateway;

import io.github.resilience4j.retry.Retry;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.lane.CompanyBusy;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.lane.Permit;
import io.tieout.connector.lane.Permits;
import io.tieout.connector.usage.CallPurpose;
import java.time.Duration;
import java.util.List;

/** Reads pages of records, and whatever else is only asked. Holds one of the company's permits for the length of each request, and repeats what was not answered. */
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

    /** What may be repeated: a read that was not answered, was refused for the moment, or contradicts itself. */
    static boolean isWorthAnotherTry(Object answer) {
        return answer instanceof Answers.None none && isPassing(none.fault())
                || answer instanceof Answers.Given given
                        && given.byName().values().stream()
                                .anyMatch(
                                        one -> one instanceof PageAnswer.Failed<?> failed && isPassing(failed.fault()));
    }

    private static boolean isPassing(Fault fault) {
        return fault.faultClass() == FaultClass.TRANSIENT || fault.problem().is(Queries.CONTRADICTION);
    }

    /**
     * @param what what is read, as the beginning of a sentence: "Page 3 of the customers"
     * @param longestWait for a permit
     * @throws CompanyBusy if no permit was free in that time, or the company's lane is paused, or, as a {@code ConnectionWaits}, if the
     *     tenant's connection is not carried out at present
     */
    public PageAnswer<Row> read(
            Connection connection, CallPurpose cause, Query query, String what, Duration longestWait) {
        var page = new Question("page", query);
        return ask(connection, cause, List.of(page), what, longestWait).to(page);
    }

    /**
     * Asks several questions in one request; Intacct counts a transaction for each.
     *
     * @param what what is asked, as the beginning of a sentence
     * @param longestWait for a permit
     * @throws CompanyBusy if no permit was free in that time, or the company's lane is paused
     */
    public Answers ask(
            Connection connection, CallPurpose cause, List<Question> questions, String what, Duration longestWait) {
        return retry.executeSupplier(() -> {
            memberships.requireRunning(connection.tenant());
            try (Permit held = permits.await(connection.company(), longestWait)) {
                return queries.ask(connection, cause, questions, what);
            }
        });
    }
}
