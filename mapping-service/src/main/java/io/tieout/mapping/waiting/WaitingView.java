package io.tieout.mapping.waiting;

import io.tieout.model.outcome.DocumentKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A waiting document as people see it.
 *
 * @param code of the problem for which it was refused; null for one that waits for something else than a person
 * @param since when it came from billing, UTC
 */
public record WaitingView(
        DocumentKind kind,
        String documentId,
        String customerId,
        WaitsFor waitsFor,
        @Nullable String code,
        String reason,
        Instant since) {}
