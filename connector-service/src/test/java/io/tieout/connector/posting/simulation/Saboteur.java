package io.tieout.connector.posting.simulation;

import java.util.List;
import java.util.stream.Stream;

/**
 * A bug that a connector could have. A world in which it is planted has to break a promise, or the simulation proves nothing.
 */
interface Saboteur {

    /** In the order of the list in the documents. */
    static List<Saboteur> all() {
        return Stream.<Saboteur[]>of(
                        SaboteursOfAnswers.values(),
                        SaboteursOfDecisions.values(),
                        SaboteursOfTurns.values(),
                        SaboteursOfEnds.values(),
                        SaboteursOfReversals.values())
                .flatMap(Stream::of)
                .toList();
    }

    String name();

    /** What is wrong, in words. */
    String does();

    World world(long seed);
}
