package io.tieout.local.reality.situation;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a situation has to end. What is not named here has to be as if nothing had happened: a customer that is not named owes the same on
 * both sides. Immutable; each method gives a further one.
 *
 * @param events the id of each event that billing published, and how it has to be answered in the end
 * @param differences customer, and what explains why the sides differ: cause and effect on billing less Intacct
 */
public record Expectation(Map<String, End> events, Map<String, Map<DifferenceCause, BigDecimal>> differences) {

    public Expectation {
        events = Map.copyOf(events);
        differences = Map.copyOf(differences);
    }

    /** Nothing yet. */
    public static Expectation ofNothing() {
        return new Expectation(Map.of(), Map.of());
    }

    /** The event with this id ends so. */
    public Expectation event(String id, End end) {
        Map<String, End> more = new LinkedHashMap<>(events);
        more.put(id, end);
        return new Expectation(more, differences);
    }

    /** The customer's balances differ by so much for this cause; several causes add up. */
    public Expectation differs(String customer, String effect, DifferenceCause cause) {
        Map<String, Map<DifferenceCause, BigDecimal>> more = new TreeMap<>(differences);
        Map<DifferenceCause, BigDecimal> causes = new EnumMap<>(DifferenceCause.class);
        causes.putAll(more.getOrDefault(customer, Map.of()));
        causes.put(cause, new BigDecimal(effect));
        more.put(customer, causes);
        return new Expectation(events, more);
    }
}
