package io.tieout.mapping.waiting;

import java.time.Instant;

/**
 * A waiting invoice as people see it.
 *
 * @param since UTC
 */
record WaitingView(String invoiceId, String customerId, WaitsFor waitsFor, String reason, Instant since) {}
