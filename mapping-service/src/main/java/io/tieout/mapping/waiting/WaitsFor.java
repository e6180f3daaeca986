package io.tieout.mapping.waiting;

/** What a document waits for. */
public enum WaitsFor {
    /** Its command is on its way, or about to be: what becomes of it in Intacct. */
    OUTCOME,
    /** Its customer is not in Intacct yet. */
    CUSTOMER,
    /** A person has to choose mapping settings. */
    SETTINGS,
    /** Intacct refused it, or it was parked there: a person has to mend what is wrong and to retry it. */
    PERSON
}
