package io.tieout.simulator.company;

import java.util.List;

/**
 * A web-services user. What is absent in JSON gets its default.
 *
 * @param denied what the user may not do, as {@code function} or {@code function:OBJECT} with {@code *} for anything:
 *     {@code create:ARPYMT}, {@code query:*}, {@code retrievepdf}
 * @param gmtOffsetMinutes the zone of the user's preferences: timestamps are rendered and filtered in it
 */
public record User(String id, String password, List<String> denied, Integer gmtOffsetMinutes) {

    public User {
        denied = denied == null ? List.of() : List.copyOf(denied);
        gmtOffsetMinutes = gmtOffsetMinutes == null ? 0 : gmtOffsetMinutes;
    }

    public User(String id, String password) {
        this(id, password, List.of(), 0);
    }

    /** Whether this function on this object is denied. */
    public boolean mayNot(String function, String object) {
        for (String rule : denied) {
            int colon = rule.indexOf(':');
            String ruleFunction = colon < 0 ? rule : rule.substring(0, colon);
            String ruleObject = colon < 0 ? "*" : rule.substring(colon + 1);
            if (matches(ruleFunction, function) && matches(ruleObject, object)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String rule, String actual) {
        return rule.equals("*") || rule.equalsIgnoreCase(actual);
    }
}
