package io.tieout.starter.memory;

import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server that a database stands on: its system identifier and its timeline, as {@code database_server()} gives them. A
 * standby that is promoted begins a new timeline, and so does a copy that is recovered to a moment; a storage that fails over does not.
 */
record Server(String system, long timeline) {

    /** @return null where the server does not say it */
    static @Nullable Server of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        return new Server(text.substring(0, slash), Long.parseLong(text.substring(slash + 1), 16));
    }
}
