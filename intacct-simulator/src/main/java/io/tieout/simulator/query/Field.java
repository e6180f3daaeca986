package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of an object.
 *
 * @param name in upper case, with a dot where it belongs to a related object
 * @param validValues the values of an ENUM; empty otherwise
 */
public record Field<T>(
        String name, String label, DataType type, boolean required, List<String> validValues, Accessor<T> accessor) {

    /** The same field where nobody has a value. */
    Field<T> silent() {
        return new Field<>(name, label, type, required, validValues, (work, row) -> null);
    }

    /**
     * How the value of a row is found. Values are String, Long, Boolean, BigDecimal, LocalDate, Instant or
     * {@link Coded}, by data type; null where there is none.
     */
    @FunctionalInterface
    public interface Accessor<T> {
        @Nullable
        Object value(Work work, T row);
    }
}
