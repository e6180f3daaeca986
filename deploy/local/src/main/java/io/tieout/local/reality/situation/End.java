package io.tieout.local.reality.situation;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How an event has to be answered in the end.
 *
 * @param states one of these
 * @param code the problem's code as a regular expression; empty where nothing is wrong
 */
public record End(Set<String> states, String code) {

    public End {
        states = Set.copyOf(states);
    }

    /** It stands in Intacct. */
    public static End posted() {
        return new End(Set.of("POSTED"), "");
    }

    /** A person has to decide. */
    public static End parked(String code) {
        return new End(Set.of("PARKED"), code);
    }

    /** Refused for good. */
    public static End rejected(String code) {
        return new End(Set.of("REJECTED"), code);
    }

    /** Nothing is owed, so nothing is written. */
    public static End nothingOwed() {
        return new End(Set.of("DISMISSED"), "NOTHING_OWED");
    }

    /** A person decided that it is not to be posted. */
    public static End dismissed() {
        return new End(Set.of("DISMISSED"), ".*");
    }

    /** Not posted, by whatever word: what matters is that it is answered, and why. */
    public static End notPosted(String code) {
        return new End(Set.of("PARKED", "REJECTED", "DISMISSED"), code);
    }

    /** Whether an answer is right. */
    public boolean allows(String state, String itsCode) {
        return states.contains(state) && Pattern.matches(code, itsCode);
    }

    @Override
    public String toString() {
        return String.join(" or ", states) + (code.isEmpty() ? "" : " " + code);
    }
}
