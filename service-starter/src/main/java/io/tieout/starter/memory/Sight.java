package io.tieout.starter.memory;

import org.jspecify.annotations.Nullable;

/**
 * A database as it was found.
 *
 * @param believed the server on which it was last believed; null: not known
 * @param server the server on which it stands; null: not known
 */
record Sight(Age age, @Nullable Server believed, @Nullable Server server) {

    /** Whether it has moved since it was last believed, and so may have forgotten what happened right before. */
    boolean hasMoved() {
        return believed != null && server != null && !server.equals(believed);
    }
}
