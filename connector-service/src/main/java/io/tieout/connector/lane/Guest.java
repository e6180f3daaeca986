package io.tieout.connector.lane;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant beside the one that connected a company first.
 *
 * @param standing null while it is not connected to this company
 * @param givenBy who agreed; null while it waits for consent
 */
public record Guest(
        String tenant,
        @Nullable Standing standing,
        @Nullable String givenBy,
        @Nullable Instant givenAt) {}
