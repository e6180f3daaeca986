package io.tieout.benchmarks.bed;

import io.tieout.local.stack.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * CPU seconds by part.
 *
 * @param seconds user and system time
 */
public record Usage(Map<Role, Double> seconds) {

    public Usage {
        seconds = Map.copyOf(seconds);
    }

    /** What was used between an earlier look and this one. */
    public Usage since(Usage before) {
        Map<Role, Double> difference = new EnumMap<>(Role.class);
        seconds.forEach((role, now) -> difference.put(role, now - before.of(role)));
        return new Usage(difference);
    }

    public double of(Role role) {
        return seconds.getOrDefault(role, 0.0);
    }

    /** Everything that is Tieout, with its database and its broker; the simulator is not. */
    public double ofTieout() {
        return Set.of(Role.POSTGRES, Role.KAFKA, Role.CONNECTOR, Role.MAPPING, Role.PAYMENT).stream()
                .mapToDouble(this::of)
                .sum();
    }

    /** As half a sentence, such as {@code postgres 1.2, kafka 0.4}. */
    public String inWords() {
        return new EnumMap<>(seconds)
                .entrySet().stream()
                        .map(it -> "%s %.1f".formatted(it.getKey().label(), it.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
