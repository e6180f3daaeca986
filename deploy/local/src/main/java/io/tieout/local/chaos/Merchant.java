package io.tieout.local.chaos;

import io.tieout.local.rooms.Rooms;
import java.util.List;

/**
 * One tenant of the run with a company of its own.
 *
 * @param tenant who it is for Tieout
 * @param company who it is for Intacct
 * @param rooms the services as it sees them
 * @param payments how many payments billing takes for it, some of which it voids
 */
record Merchant(String tenant, String company, Rooms rooms, int payments) {

    /** The ids of its transactions. */
    List<String> transactions() {
        return ChaosEvents.transactions(payments);
    }
}
