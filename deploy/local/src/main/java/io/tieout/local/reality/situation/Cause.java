package io.tieout.local.reality.situation;

/** Why billing and Intacct differ, in the words of the tie-out. */
public enum Cause {
    /** A payment waits for its invoice or customer. */
    WAITING,
    /** A person has to decide about a payment. */
    PARKED,
    /** A payment that billing took was refused for good. */
    REJECTED,
    /** An invoice of billing is not in Intacct. */
    INVOICE_NOT_READ,
    /** An invoice was deleted in Intacct. */
    DELETED_IN_INTACCT,
    /** Intacct has other content under the number of an invoice of billing. */
    DIFFERENT_IN_INTACCT
}
