package io.tieout.embedded;

/** What came back when a node was asked something that only a node at work can answer. */
public enum Answer {
    /** What was asked for. */
    GOOD,
    /** Something else, for example that it is still starting or takes no more clients. */
    REFUSED,
    /** Nothing in time. */
    NONE
}
