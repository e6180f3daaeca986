package io.tieout.starter.memory;

import java.util.Optional;

/** Tells those who send from the database whether it may be believed. */
@FunctionalInterface
public interface Fence {

    /** The age that the database had when it was last looked at; empty while nothing may be sent from it. */
    Optional<Age> trusted();
}
