package io.tieout.local.reality.situation;

/** Why billing and Intacct differ, in the words of the tie-out (docs/rest.md). */
public enum DifferenceCause {
    /** A payment waits for its invoice or customer. */
    WAITING,
    /** A person has to decide about a payment. */
    PARKED,
    /** A payment that billing took was refused for good. */
    REJECTED,
    /** An invoice of billing was refused. */
    INVOICE_REFUSED,
    /** An invoice of billing waits for a person. */
    INVOICE_PARKED,
    /** An invoice was deleted in Intacct. */
    DELETED_IN_INTACCT,
    /** Billing sent an invoice again with another total after it was posted. */
    INVOICE_CHANGED_IN_BILLING,
    /** An invoice stands in Intacct for another customer than billing says. */
    OTHER_CUSTOMER_IN_INTACCT
}
