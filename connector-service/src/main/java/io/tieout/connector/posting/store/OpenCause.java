package io.tieout.connector.posting.store;

import io.tieout.model.id.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why postings of a tenant are parked, and how it is tried whether that is mended.
 *
 * @param since the last sign of life
 * @param triedAt when postings of it were last sent by themselves; null if never
 * @param roundAt when the first one of the round that is under way was; null: none is under way
 * @param width how many were sent at once
 */
record OpenCause(
        TenantId tenant,
        String code,
        Instant since,
        @Nullable Instant triedAt,
        @Nullable Instant roundAt,
        int width) {}
