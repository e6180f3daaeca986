package io.tieout.mapping.waiting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A waiting invoice as people see it.
 *
 * @param code of the problem for which it was refused; null for one that waits for something else than a person
 * @param since when it came from billing, UTC
 */
public record WaitingView(
        String invoiceId,
        String customerId,
        WaitsFor waitsFor,
        @Nullable String code,
        String reason,
        Instant since) {}
