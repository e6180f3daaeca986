package io.tieout.console.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person did, as the services keep it. */
public record AuditEntry(
        String about,
        String id,
        String action,
        String who,
        @Nullable String reason,
        @Nullable Integer revision,
        Instant at) {}
