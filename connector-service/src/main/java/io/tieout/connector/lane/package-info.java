/**
 * Lanes: one for each Intacct company, so that no company waits for another's trouble. Intacct allows a company only a few
 * requests at once; these permits are rows, so that the limit holds over all replicas and heals after a crash, because a lease
 * that nobody renews runs out. Every request to a company holds a permit. A lane in trouble is paused by a row, not by a waiting
 * thread.
 *
 * <p>Who belongs to a lane is a row, too. Anybody may name any company, so a connection joins only after its own sign-in, and where
 * another tenant was before only with that one's consent or an operator's. Whatever is wrong with one connection stops that connection
 * and not the company.
 *
 * <p>The tables of lanes, permits, turns and memberships are named here and nowhere else. What waits in a lane is told by whoever keeps it
 * ({@link io.tieout.connector.lane.WaitingPostings}).
 */
@NullMarked
package io.tieout.connector.lane;

import org.jspecify.annotations.NullMarked;
