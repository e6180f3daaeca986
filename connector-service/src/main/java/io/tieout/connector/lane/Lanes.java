package io.tieout.connector.lane;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lanes. Company ids are compared without regard to case. Each method joins the caller's transaction. */
public interface Lanes {

    /**
     * Puts a tenant into the lane of its company, which is made if there is none. The tenant's waiting postings come along.
     *
     * @param permits how many requests Intacct allows the company at once, 1 to 50; holds for all tenants of the company
     */
    void open(TenantId tenant, String company, int permits);

    /** Takes a tenant out of its lane; its waiting postings stay where they are and are not sent. */
    void leave(TenantId tenant);

    Optional<String> companyOf(TenantId tenant);

    /**
     * Stops a lane.
     *
     * @param until null means until a person resumes it
     * @param why what people read meanwhile
     */
    void pause(String company, @Nullable Instant until, Problem why);

    /** Lets a paused lane go on at once. */
    void resume(String company);

    List<LaneView> all();

    /**
     * A lane as people see it.
     *
     * @param openPermits how many requests at once are used now; fewer than permits after the gateway said "busy"
     * @param leased requests under way
     * @param pausedUntil null when it runs; {@link Instant#MAX} when it waits for a person
     */
    record LaneView(
            String company,
            int permits,
            int openPermits,
            int leased,
            @Nullable Instant pausedUntil,
            @Nullable Problem pausedFor) {}
}
