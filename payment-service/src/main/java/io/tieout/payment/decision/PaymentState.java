package io.tieout.payment.decision;

/** Where a payment stands. */
public enum PaymentState {
    /** Just taken from billing; never stored. */
    RECEIVED,
    /** For its invoice or its customer. */
    WAITING,
    /** The ledger was asked to record it, and has not answered. */
    REQUESTED,
    /** It is in the ledger. Final. */
    POSTED,
    /** Refused; nothing is in the ledger. A person may try again. */
    REJECTED,
    /** A person has to decide. */
    PARKED,
    /** A person decided that it is not to be posted. */
    DISMISSED
}
