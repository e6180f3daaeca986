package io.tieout.console.person;

/** What a person may do. Each may do all that those before it may. */
public enum Role {
    /** Looks at everything of the tenants and changes nothing. */
    VIEWER("Viewer"),
    /** Retries, ignores, syncs and imports. */
    ACCOUNTANT("Accountant"),
    /** Connects Intacct, chooses accounts, and says who else may come in. */
    ADMIN("Administrator"),
    /** Whoever runs Tieout: all tenants. */
    OPERATOR("Operator");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** As a person reads it. */
    public String words() {
        return words;
    }

    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
