package io.tieout.connector.posting;

/** Why nobody knows whether a record exists. */
public enum Doubt {
    /** No usable answer came, or the process died before it could be stored. */
    NO_ANSWER,
    /** The gateway says that it has done a function with this control id before. */
    ALREADY_RECORDED,
    /** The gateway says that a function with the same control id is being worked on. */
    IN_PROCESS,
    /** The gateway refused the record because its own key is taken: by an earlier sending of ours, or by somebody else. */
    KEY_TAKEN,
    /**
     * The database was put back to an earlier copy of itself, and may have forgotten that the command was sent; or its
     * posting was deleted long ago, and whether there was a doubt went with it.
     */
    FORGOTTEN
}
