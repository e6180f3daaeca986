package io.tieout.model.outcome;

/** What kind of billing document a command or an outcome is about. */
public enum DocumentKind {
    CUSTOMER("Customer"),
    INVOICE("Invoice"),
    PAYMENT("Payment"),
    /** A record that could not be read far enough to know. */
    UNKNOWN("Document");

    private final String noun;

    DocumentKind(String noun) {
        this.noun = noun;
    }

    /** What it is called at the beginning of a sentence. */
    public String noun() {
        return noun;
    }
}
