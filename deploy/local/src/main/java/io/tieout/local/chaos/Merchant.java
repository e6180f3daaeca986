package io.tieout.local.chaos;

import io.tieout.local.rooms.Rooms;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One tenant of the run with a company of its own.
 *
 * @param tenant who it is for Tieout
 * @param company who it is for Intacct
 * @param rooms the services as it sees them
 * @param payments how many transactions billing publishes for it
 */
record Merchant(String tenant, String company, Rooms rooms, int payments) {

    /** The ids of its transactions. */
    List<String> transactions() {
        return IntStream.range(0, payments).mapToObj(ChaosEvents::transaction).toList();
    }
}
