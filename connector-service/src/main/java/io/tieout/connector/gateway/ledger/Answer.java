package io.tieout.connector.gateway.ledger;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.model.id.CommandId;
import java.util.Map;

/** What came back for a {@link Batch}. */
public sealed interface Answer {

    /** The gateway answered function by function. A command that is absent from the results is uncertain. */
    record Answered(Map<CommandId, Result> results) implements Answer {
        public Answered {
            results = Map.copyOf(results);
        }
    }

    /** It is certain that nothing was done: refused as a whole by the gateway, or nothing was sent at all. */
    record NotDone(Fault fault) implements Answer {}

    /**
     * Nobody knows what was done: time-out, reset, HTTP 5xx, a page of HTML, XML that ends too early.
     *
     * @param words what there was instead of an answer
     */
    record Unknown(GatewayWords words) implements Answer {
        public Unknown(String reason) {
            this(GatewayWords.none(0, reason));
        }
    }
}
