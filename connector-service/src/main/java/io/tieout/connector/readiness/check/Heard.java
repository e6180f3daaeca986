package io.tieout.connector.readiness.check;

import io.tieout.connector.gateway.query.Row;
import io.tieout.model.outcome.Problem;
import java.util.List;

/** What came of one question. */
public sealed interface Heard {

    /**
     * @param complete whether the answer proves that it holds all of them
     */
    record Said(List<Row> rows, boolean complete) implements Heard {
        public Said {
            rows = List.copyOf(rows);
        }
    }

    /** Intacct refused the question, or answered with something that cannot be understood. */
    record Silent(Problem why) implements Heard {}

    /** It was not asked: nothing was chosen that it would be about. */
    record NotAsked() implements Heard {}
}
