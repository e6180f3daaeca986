package io.tieout.connector.posting;

/** Why nobody knows whether a record exists. */
public enum Doubt {
    /** No usable answer came, or the process died before it could be stored. */
    NO_ANSWER,
    /** The gateway says that it has done a function with this control id before. */
    ALREADY_RECORDED,
    /** The gateway says that the record's own key is taken, or that the same control id is being worked on. */
    KEY_TAKEN
}
