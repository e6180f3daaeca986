package io.tieout.model.outcome;

/** What kind of billing document a command or an outcome is about. */
public enum DocumentKind {
    CUSTOMER,
    INVOICE,
    PAYMENT,
    /** A record that could not be read far enough to know. */
    UNKNOWN
}
