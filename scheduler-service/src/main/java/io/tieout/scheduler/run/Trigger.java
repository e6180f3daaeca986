package io.tieout.scheduler.run;

/** Why a run was asked for. */
public enum Trigger {
    /** The tenant was connected, or connected to another company. */
    FIRST,
    /** A person pressed Sync Now. */
    NOW,
    /** Auto-sync, which is hourly unless a person has chosen another interval. */
    HOURLY,
    /** A person asked for a whole list once. */
    IMPORT
}
