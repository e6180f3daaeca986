package io.tieout.mapping.waiting;

/**
 * An invoice with the reason why it waits.
 *
 * @param reason a sentence
 */
public record WaitingInvoice(PendingInvoice pending, WaitsFor waitsFor, String reason) {}
