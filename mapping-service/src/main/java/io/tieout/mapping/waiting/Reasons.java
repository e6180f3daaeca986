package io.tieout.mapping.waiting;

/** What is said of documents that wait as they ought to. */
final class Reasons {

    static final String AWAITS_OUTCOME = "It is on its way to Intacct; its outcome is awaited.";

    private Reasons() {}
}
