package io.tieout.connector.probe;

import java.util.List;

/**
 * A question and what came of it.
 *
 * @param assumed what is taken to be so
 */
record Finding(Question question, String assumed, Judgement judgement, List<Exchange> exchanges) {
    Finding {
        exchanges = List.copyOf(exchanges);
    }
}
