package io.tieout.mapping.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Settings with the last hand that touched them.
 *
 * @param number of the change among those of the tenant, from 1; null where it is not asked for
 * @param changedBy the subject of the token
 * @param changedAt UTC
 * @param reason as that person gave it; null where none was given
 */
record ChangedSettings(
        @Nullable Long number,
        MappingSettings settings,
        String changedBy,
        Instant changedAt,
        @Nullable String reason) {}
