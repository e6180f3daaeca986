package io.tieout.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people did, as a service tells it, the newest first.
 *
 * @param next where the next page begins; null if there is none
 */
public record AuditPage(List<Line> entries, @Nullable Long next) {

    /** @param position asked for as {@code after}, it gives what was before this line */
    public record Line(
            long position,
            String about,
            String id,
            String action,
            String who,
            @Nullable String reason,
            Instant at) {}
}
