package io.tieout.connector.lane;

import io.tieout.model.outcome.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lanes: when each has something to do, and how much it may do at once. Each method joins the caller's transaction. */
public interface Lanes {

    /**
     * Something is due in these lanes now. Locks them in one order, so that two callers cannot lock each other out; all of them,
     * because a turn that is settled at this moment may be about to write that nothing is due.
     */
    void dueNow(Collection<CompanyId> companies);

    /** Looks anew at when the lane next has something to do. */
    void reckon(CompanyId company);

    /**
     * Looks at the lane anew after a turn that went well. One more request at once is tried if their number did not change for a while.
     *
     * @param batchSize how many postings the next request may hold
     * @param secondsEach how long the request took for each of its postings; null if none were sent
     */
    void goOn(CompanyId company, int batchSize, @Nullable Double secondsEach);

    /** Half as many requests at once from now on; slowly back. */
    void slowDown(CompanyId company);

    /**
     * Stops a lane for a while.
     *
     * @param why what people read meanwhile
     */
    void pause(CompanyId company, Instant until, Problem why);

    /** The company's lane without its connections; empty if it has none, because no connection to it has ever signed in. */
    Optional<LaneView> of(CompanyId company);

    /** Also companies that have no lane, because no connection to them has ever signed in. */
    List<LaneView> all();

    /**
     * A lane as people see it.
     *
     * @param permits the largest number that a proven connection set; 0 where there is no lane
     * @param openPermits how many requests at once are used now; fewer than permits after the gateway said "busy"
     * @param leased requests under way
     * @param pausedUntil null when it runs
     */
    record LaneView(
            CompanyId company,
            int permits,
            int openPermits,
            int leased,
            @Nullable Instant pausedUntil,
            @Nullable Problem pausedFor,
            List<ConnectionView> connections) {

        LaneView with(List<ConnectionView> members) {
            return new LaneView(company, permits, openPermits, leased, pausedUntil, pausedFor, members);
        }
    }

    /**
     * A connection that names the company.
     *
     * @param waitsFor null when it is running
     */
    record ConnectionView(
            String tenant,
            int permits,
            Standing state,
            Instant since,
            @Nullable Problem waitsFor) {}
}
