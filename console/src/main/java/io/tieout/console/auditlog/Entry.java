package io.tieout.console.auditlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did.
 *
 * @param position in its trail; the later, the higher
 * @param what as a sentence without the person: {@code Payment tried again}
 * @param about which one; empty if the sentence says it
 * @param reason as it was given; null if none was
 */
record Entry(
        Trail trail,
        long position,
        Instant at,
        String who,
        String what,
        String about,
        @Nullable String reason) {}
