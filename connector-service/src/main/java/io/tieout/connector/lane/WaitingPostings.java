package io.tieout.connector.lane;

import io.tieout.model.id.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The postings that wait in lanes, as the lanes see them. Each method joins the caller's transaction. */
public interface WaitingPostings {

    /**
     * The tenant runs in this lane from now on: what waits of it comes along. What was made for another company is not sent here,
     * since it names records of that company; it waits for a person.
     *
     * @param former the company in whose lane the tenant ran before; null if it never ran
     */
    void enter(TenantId tenant, CompanyId company, @Nullable CompanyId former);

    /** When something in the lane is due next; null when nothing is. May be in the past. The caller has locked the lane. */
    @Nullable
    Instant nextDue(CompanyId company);

    /** The tenant does not run: what waits of it waits outside of all lanes. What is under way comes back by itself. */
    void leave(TenantId tenant);
}
