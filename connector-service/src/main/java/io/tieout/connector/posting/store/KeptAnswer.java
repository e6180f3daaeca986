package io.tieout.connector.posting.store;

import io.tieout.connector.catalogue.GatewayWords;
import java.time.Instant;
import java.util.List;

/**
 * An answer of Intacct that was no success, as people see it.
 *
 * @param purpose whether the record was {@code SEND}t, or Intacct was {@code ASK}ed for it
 * @param requestId control id of the last request that was answered so
 * @param level see {@link GatewayWords#level()}
 * @param note what we noticed ourselves; empty where the rows say all
 * @param times how often it was answered in these words
 */
public record KeptAnswer(
        String purpose,
        String requestId,
        String level,
        int httpStatus,
        List<GatewayWords.Row> rows,
        String note,
        int times,
        Instant firstAt,
        Instant lastAt) {}
