package io.tieout.mapping.waiting;

/** What a waiting invoice waits for. */
public enum WaitsFor {
    /** Its customer is not in Intacct yet. */
    CUSTOMER,
    /** A person has to choose mapping settings. */
    SETTINGS
}
