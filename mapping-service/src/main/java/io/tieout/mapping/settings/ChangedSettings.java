package io.tieout.mapping.settings;

import java.time.Instant;

/**
 * Settings with the last hand that touched them.
 *
 * @param changedBy the subject of the token
 * @param changedAt UTC
 */
record ChangedSettings(MappingSettings settings, String changedBy, Instant changedAt) {}
