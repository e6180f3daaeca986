package io.tieout.mapping.waiting;

import org.jspecify.annotations.Nullable;

/**
 * What a kept document has to wait for from now on.
 *
 * @param code of the problem for which it waits for a person; null else
 * @param reason a sentence
 * @param nextRevision the revision that its command will have
 */
public record Wait(
        KeptDocument kept, WaitsFor waitsFor, @Nullable String code, String reason, int nextRevision) {}
