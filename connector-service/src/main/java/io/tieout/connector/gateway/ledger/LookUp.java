package io.tieout.connector.gateway.ledger;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.model.id.CommandId;
import java.util.Map;

/** Which of the commands that were asked for are to be seen in Intacct. */
public sealed interface LookUp {

    /** A complete and successful answer: a sighting of each command. */
    record Found(Map<CommandId, Sighting> sightings) implements LookUp {
        public Found {
            sightings = Map.copyOf(sightings);
        }
    }

    /** Intacct was not asked, or refused to look. */
    record NotDone(Fault fault) implements LookUp {}

    /**
     * No usable answer.
     *
     * @param words what there was instead of one
     */
    record Unknown(GatewayWords words) implements LookUp {
        public Unknown(String reason) {
            this(GatewayWords.none(0, reason));
        }
    }
}
