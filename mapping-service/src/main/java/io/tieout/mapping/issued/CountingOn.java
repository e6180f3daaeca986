package io.tieout.mapping.issued;

import io.tieout.starter.memory.AfterRestore;
import io.tieout.starter.memory.Age;
import org.springframework.stereotype.Component;

/** Lets the revisions of commands count on above those of the forgotten time: the connector drops a revision that it knows. */
@Component
class CountingOn implements AfterRestore {

    private final RefusedCommands refused;

    CountingOn(RefusedCommands refused) {
        this.refused = refused;
    }

    @Override
    public void restored(Age begun, String who, String reason) {
        refused.countFrom(begun.beat());
    }
}
