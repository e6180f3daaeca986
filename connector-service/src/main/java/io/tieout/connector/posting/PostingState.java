package io.tieout.connector.posting;

/** The states of a posting. */
public enum PostingState {
    /** To be sent when it is due. */
    READY,
    /** Committed to be sent, or on its way. */
    IN_FLIGHT,
    /** Sent, and nobody knows whether the record exists; Intacct is asked before anything else happens. */
    UNCERTAIN,
    /** The record exists. */
    POSTED,
    /** Refused for good; no record exists. */
    REJECTED,
    /** Waits for a person. */
    PARKED,
    /** A person decided that it is not to be sent. */
    DISMISSED
}
