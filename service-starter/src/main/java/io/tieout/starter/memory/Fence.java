package io.tieout.starter.memory;

import java.util.Optional;

/** Tells those who send from the database whether it may be believed. */
@FunctionalInterface
public interface Fence {

    /**
     * In a statement that reads {@code database_age}: the database stands on the server on which it was last believed. It is asked where
     * something is sent, because a standby that was promoted a moment ago was not looked at yet.
     */
    String UNMOVED = "(server IS NULL OR coalesce(database_server(), server) = server)";

    /** The age that the database had when it was last looked at; empty while nothing may be sent from it. */
    Optional<Age> trusted();
}
