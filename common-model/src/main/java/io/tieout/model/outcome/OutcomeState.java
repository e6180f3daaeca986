package io.tieout.model.outcome;

/** The terminal states. A parked document waits for a person and may still become any of the others. */
public enum OutcomeState {
    /** The record exists in Intacct. */
    POSTED,
    /** Refused for good, by the checks at the door or by Intacct; nothing exists in Intacct. */
    REJECTED,
    /** Waits for a person. */
    PARKED,
    /** It is not to be posted: a person decided so, or nothing is owed, so that there is nothing to write. */
    DISMISSED
}
