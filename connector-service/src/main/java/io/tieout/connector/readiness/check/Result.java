package io.tieout.connector.readiness.check;

/** What came of a check; the worse the later, as far as a person has something to do. */
public enum Result {
    OK,
    /** It depends on something that was not there to be looked at. */
    NOT_CHECKED,
    /** Intacct did not say it, or in words that nobody knows. That is no failure. */
    CANNOT_BE_READ,
    /** It works for now, or for a part of what Tieout does. */
    WARNING,
    /** Something that Tieout does will be refused. */
    FAILED
}
