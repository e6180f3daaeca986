package io.tieout.model.sync;

/** What a run can read. */
public enum SyncObject {
    CUSTOMERS,
    INVOICES,
    /** Payments, and uses of credits. */
    PAYMENTS,
    ADVANCES,
    /** Credit and debit memos. */
    CREDITS
}
