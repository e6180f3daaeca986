package io.tieout.connector.posting.simulation;

import java.time.Instant;
import java.util.Optional;

/** The earliest of some times that are still to come. */
final class Earliest {

    private final Instant now;
    private Instant found;

    Earliest(Instant now) {
        this.now = now;
    }

    void add(Instant time) {
        if (time.isAfter(now) && (found == null || time.isBefore(found))) {
            found = time;
        }
    }

    Optional<Instant> found() {
        return Optional.ofNullable(found);
    }
}
