package io.tieout.local.chaos;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the gateway does to some of the requests while the fault is on. */
enum GatewayFault {
    COMMIT_THEN_DROP(Map.of("type", "commit-then-drop")),
    DROP_BEFORE_COMMIT(Map.of("type", "drop-before-commit")),
    LATE_COMMIT(Map.of("type", "late-commit", "millis", 3_000)),
    BUSY(Map.of("type", "status", "status", 429)),
    SERVER_ERROR(Map.of("type", "status", "status", 500)),
    SERVER_ERROR_AFTER_COMMIT(Map.of("type", "status", "status", 500, "committed", true)),
    GAVE_UP_WAITING(Map.of("type", "status", "status", 524, "committed", true)),
    TRUNCATED_XML(Map.of("type", "truncated-xml")),
    HTML(Map.of("type", "html", "committed", true)),
    EXPIRED_SESSION(Map.of("type", "expire-session")),
    RESET(Map.of("type", "reset")),
    RESET_AFTER_COMMIT(Map.of("type", "reset", "committed", true));

    private final Map<String, Object> fault;

    GatewayFault(Map<String, Object> fault) {
        this.fault = fault;
    }

    /** The rule for the simulator: this share of all requests, chosen by the seed. */
    Map<String, Object> rule(double share, long seed) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("match", Map.of());
        rule.put("fault", fault);
        rule.put("probability", share);
        rule.put("seed", seed);
        return rule;
    }

    /** The name a person reads. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
