package io.tieout.scheduler.run;

/** Why a run was asked for. */
public enum Trigger {
    /** The tenant was connected, or connected to another company. */
    FIRST,
    /** A person pressed Sync Now. */
    NOW,
    /** The hour of auto-sync. */
    HOURLY
}
