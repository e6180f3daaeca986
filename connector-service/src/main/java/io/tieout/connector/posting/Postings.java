package io.tieout.connector.posting;

import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.model.id.CommandId;
import java.util.Map;
import java.util.Optional;

/** The store of postings as the machine sees it. Each method is one transaction. */
public interface Postings {

    /**
     * Takes a turn of the lane that has waited longest among those that have something due, are not paused and have a permit
     * free: leases the permit, and commits the intent before it returns. Nothing is returned when there is no such lane.
     */
    Optional<Turn> takeTurn();

    /**
     * The request of this turn is over and its answer is good: another turn of the lane may begin while the decisions are stored.
     * The postings stay in the hands of this turn.
     */
    void giveBackPermit(Turn turn);

    /**
     * Stores the decisions, lets the world know of the final ones, and gives the permit back unless that is done. A decision changes
     * a posting only while the posting is still held by this turn. Two things are facts: that a record exists is stored whatever has
     * become of the posting meanwhile; and that the answer to its sending was given up only now, as long as it is uncertain.
     *
     * @param heard what the gateway said where it was no success, kept beside the postings
     */
    void settle(Turn turn, Map<CommandId, Decision> decisions, Map<CommandId, GatewayWords> heard, LaneAdvice advice);

    /**
     * The turn is over, settled or not: its lease is not renewed any more. One that was not settled gives back its permit and its
     * postings when the lease runs out. Never fails.
     */
    void leave(Turn turn);

    /**
     * Makes postings uncertain whose turn has lost its lease: the process that held it died or was cut off.
     *
     * @return how many
     */
    int doubtAbandoned();
}
