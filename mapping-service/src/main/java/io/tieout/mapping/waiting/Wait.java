package io.tieout.mapping.waiting;

/**
 * What a kept invoice has to wait for from now on.
 *
 * @param reason a sentence
 * @param nextRevision the revision that its command will have
 */
public record Wait(KeptInvoice kept, WaitsFor waitsFor, String reason, int nextRevision) {}
