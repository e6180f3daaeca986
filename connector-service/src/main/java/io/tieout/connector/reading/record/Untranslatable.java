package io.tieout.connector.reading.record;

/** A record as Intacct returned it cannot be told in our own words; the message says which field is why. */
public final class Untranslatable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    Untranslatable(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
