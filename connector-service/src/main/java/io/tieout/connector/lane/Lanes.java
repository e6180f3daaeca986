package io.tieout.connector.lane;

import io.tieout.model.outcome.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lanes. Each method joins the caller's transaction. */
public interface Lanes {

    /**
     * Stops a lane for a while.
     *
     * @param why what people read meanwhile
     */
    void pause(String company, Instant until, Problem why);

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
            String company,
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
