package io.tieout.console.list;

import java.util.List;

/**
 * What a list can be narrowed by.
 *
 * @param name in the address
 * @param label above the field
 * @param any what it says while it narrows nothing
 * @param options of a choice, or words for values that are given; a search has none
 */
public record Filter(String name, String label, String any, List<Option> options, Kind kind) {

    private static final int LONGEST = 200;

    /** How it is chosen. */
    public enum Kind {
        /** One of a few values. */
        CHOICE,
        /** What a person types. */
        SEARCH,
        /** By a link elsewhere; here it can only be taken away. */
        GIVEN
    }

    public Filter(String name, String label, String any, List<Option> options) {
        this(name, label, any, options, Kind.CHOICE);
    }

    public static Filter search(String name, String label) {
        return new Filter(name, label, "", List.of(), Kind.SEARCH);
    }

    /** @param options words for the values that have some; another value is its own word */
    public static Filter given(String name, String label, List<Option> options) {
        return new Filter(name, label, "", options, Kind.GIVEN);
    }

    /**
     * @param value in the address
     * @param words what a person reads
     */
    public record Option(String value, String words) {}

    boolean knows(String value) {
        return kind == Kind.CHOICE
                ? options.stream().anyMatch(option -> option.value().equals(value))
                : !value.isBlank() && value.length() <= LONGEST;
    }

    String wordsOf(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::words)
                .findFirst()
                .orElse(value);
    }
}
