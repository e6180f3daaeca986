package io.tieout.connector.lane;

/** Where a connection stands with the lane of its company. Only what is {@link #RUNNING} reads and posts. */
public enum Standing {
    /** It has not signed in with these credentials: nothing of it counts for the company. */
    UNPROVEN,
    /** It has signed in, and another tenant, which was there before, has not agreed to share the company. */
    AWAITING_CONSENT,
    /** Its documents are carried out. */
    RUNNING,
    /** It ran, and then its credentials were refused: not tried again before a person saves or tests it. */
    PAUSED
}
