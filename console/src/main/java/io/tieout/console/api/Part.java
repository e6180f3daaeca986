package io.tieout.console.api;

/** A part of Tieout that answers for itself. While one does not answer, the pages say so in its place and show the rest. */
public enum Part {
    CONNECTOR(
            "connector-service",
            "The connection to Intacct cannot be shown at the moment. Payments are kept meanwhile, and none is lost."),
    MAPPING("mapping-service", "Accounts and rules cannot be shown at the moment. Those that were saved still hold."),
    PAYMENT("payment-service", "Payments cannot be shown at the moment. They are kept meanwhile, and none is lost."),
    SCHEDULER("scheduler-service", "Syncs cannot be shown at the moment. Whether one is running is not known.");

    private final String audience;
    private final String away;

    Part(String audience, String away) {
        this.audience = audience;
        this.away = away;
    }

    /** For whom its tokens are. */
    String audience() {
        return audience;
    }

    /** What a person reads while it does not answer. */
    String away() {
        return away;
    }
}
