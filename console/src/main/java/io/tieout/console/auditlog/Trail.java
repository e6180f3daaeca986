package io.tieout.console.auditlog;

/** Where something that people did is written down. */
enum Trail {
    CONSOLE("c", "who came in"),
    CONNECTOR("n", "the connection to Intacct"),
    MAPPING("m", "accounts and rules"),
    PAYMENT("p", "payments"),
    SCHEDULER("s", "syncs");

    private final String letter;
    private final String words;

    Trail(String letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    /** In addresses. */
    String letter() {
        return letter;
    }

    /** What it tells of. */
    String words() {
        return words;
    }
}
