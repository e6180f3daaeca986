package io.tieout.connector.lane;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who belongs to which lane. What is told of a connection counts only for the version that it is told of, so that the late answer to
 * old credentials says nothing of new ones. Each method joins the caller's transaction. Locks are taken in one order everywhere:
 * first a tenant's membership, then its lane, then postings.
 */
public interface Memberships {

    Optional<Membership> of(TenantId tenant);

    /**
     * The membership as it stays until the end of the transaction: what is put into a lane, or left in it, is there rightly.
     */
    Optional<Membership> steady(TenantId tenant);

    /** The same of several tenants; those that are not connected are absent. */
    Map<TenantId, Membership> steady(Collection<TenantId> tenants);

    /**
     * A connection was saved: it is unproven, whatever it was before, and what waits of the tenant leaves the lane until it has signed
     * in. With another company it leaves the former one for good.
     */
    void saved(TenantId tenant, CompanyId company, int permits, long version);

    /** The same connection is tried anew under another version; where it stands does not change. */
    void renewed(TenantId tenant, long version);

    /**
     * The connection has signed in. It runs if no other tenant was in the company before, or if it has consent; otherwise it waits for
     * consent.
     */
    void proven(TenantId tenant, long version);

    /** Intacct refused the connection: it is paused if it was running, and is not tried again by itself. */
    void refused(TenantId tenant, long version, Problem why);

    /** It could not be found out whether the connection signs in; it is tried again. Says nothing of one that runs or is paused. */
    void undecided(TenantId tenant, long version, Problem why);

    /** The tenant's consent was withdrawn: it is as one that has just signed in. Does nothing if it works in another company. */
    void expel(TenantId tenant, CompanyId company);

    /** The tenant is disconnected. */
    void leave(TenantId tenant);

    /**
     * An unproven connection that is due to be tried, which nobody else takes before that time.
     *
     * @param next when it is tried again if nothing is heard of this attempt
     */
    Optional<TenantId> takeDueTrial(Instant next);

    /** Connections that wait for the consent of somebody who has left meanwhile. */
    List<Membership> waitingForNobody();

    /** @throws ConnectionWaits unless the tenant's connection is running or there is none */
    default void requireRunning(TenantId tenant) {
        of(tenant).filter(membership -> !membership.isRunning()).ifPresent(membership -> {
            throw new ConnectionWaits(membership);
        });
    }
}
