package io.tieout.connector.catalogue;

/** What a fault means for the command that met it. */
public enum FaultClass {
    /** The record as it is will never be accepted: rejected. */
    PERMANENT,
    /** A setting or a period has to be changed by a person: parked. */
    NEEDS_PERSON,
    /** Tried again later. */
    TRANSIENT,
    /** Too many requests at once or in too short a time: tried again later, with fewer permits. No failure. */
    BUSY,
    /** The credentials are refused: the tenant's connection stops until a person has mended them, lest the user be locked out. */
    CREDENTIALS,
    /** A record number that the command refers to is gone: looked up again by its number, then tried once more. */
    STALE_RECORD
}
