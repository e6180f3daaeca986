package io.tieout.console.list;

import java.util.List;

/**
 * What a list can be narrowed by, one of a few values.
 *
 * @param name in the address
 * @param label above the field
 * @param any what it says while it narrows nothing
 */
public record Filter(String name, String label, String any, List<Option> options) {

    /**
     * @param value in the address
     * @param words what a person reads
     */
    public record Option(String value, String words) {}

    boolean knows(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    String wordsOf(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::words)
                .findFirst()
                .orElse(value);
    }
}
