package io.tieout.model.outcome;

/** The terminal states. A parked document waits for a person and may still become any of the others. */
public enum OutcomeState {
    /** The record exists in Intacct. */
    POSTED,
    /** Refused for good, by the checks at the door or by Intacct; nothing exists in Intacct. */
    REJECTED,
    /** Waits for a person. */
    PARKED,
    /** A person decided that it is not to be posted. */
    DISMISSED
}
