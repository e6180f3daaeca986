package io.tieout.model.sync;

/** What a run can read. */
public enum SyncObject {
    CUSTOMERS,
    INVOICES
}
