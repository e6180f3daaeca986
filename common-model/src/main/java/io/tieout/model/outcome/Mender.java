package io.tieout.model.outcome;

/** Who has to act before a problem goes away. */
public enum Mender {
    /** It goes away by itself, or is as it should be. */
    NOBODY("nobody"),
    /** Whoever sends documents from billing. */
    BILLING("billing"),
    /** Whoever keeps the tenant's mapping settings. */
    MAPPING("Tieout: mapping settings"),
    /** Whoever keeps the tenant's connection settings. */
    CONNECTION("Tieout: connection settings"),
    /** Whoever runs Tieout. */
    OPERATOR("Tieout: whoever runs it"),
    /** An administrator of the company in Intacct. */
    INTACCT("Intacct"),
    /** An accountant who compares both sides and decides. */
    ACCOUNTANT("an accountant"),
    /** The makers of Tieout. */
    TIEOUT("the makers of Tieout");

    private final String words;

    Mender(String words) {
        this.words = words;
    }

    /** For a table that people read. */
    public String words() {
        return words;
    }
}
