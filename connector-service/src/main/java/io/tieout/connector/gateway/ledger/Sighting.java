package io.tieout.connector.gateway.ledger;

import io.tieout.model.outcome.Problem;
import org.jspecify.annotations.Nullable;

/** What Intacct shows of a command when it is asked whether it was carried out. */
public sealed interface Sighting {

    /**
     * It was carried out.
     *
     * @param recordNo of the record that it stands in
     */
    record Done(String recordNo) implements Sighting {}

    /**
     * Nothing of it was there when Intacct looked.
     *
     * @param sought what was looked for, by the name that people find it under: "TO-123"
     * @param taken where Intacct has something else that it takes for the same; counts only if it refused the command for that. Null
     *     where nothing of the kind is seen
     */
    record NotDone(String sought, @Nullable Problem taken) implements Sighting {
        public NotDone(String sought) {
            this(sought, null);
        }
    }

    /** Something is there under its name that is not what it wanted: only a person can tell. */
    record Different(Problem problem) implements Sighting {}
}
