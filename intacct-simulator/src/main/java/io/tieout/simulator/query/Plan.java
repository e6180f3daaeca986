package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.query.Filter.Comparison;
import io.tieout.simulator.query.Filter.Operator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the fewest rows that a filter can be true for: those of an index where an equality allows it. */
final class Plan {

    private Plan() {}

    static <T> Stream<T> candidates(Work work, ObjectType<T> type, Filter filter, Dialect dialect) {
        if (dialect.caseInsensitive()) {
            return type.rows(work); // indexes know exact keys only
        }
        return indexed(work, type, filter).orElseGet(() -> type.rows(work));
    }

    private static <T> Optional<Stream<T>> indexed(Work work, ObjectType<T> type, Filter filter) {
        return switch (filter) {
            case Filter.And(var parts) ->
                parts.stream()
                        .map(part -> indexed(work, type, part))
                        .flatMap(Optional::stream)
                        .findFirst();
            case Comparison(var field, var operator, var values)
            when (operator == Operator.EQUAL || operator == Operator.IN)
                    && type.hasIndex(field.toUpperCase(Locale.ROOT)) ->
                Optional.of(values.stream()
                        .distinct()
                        .flatMap(value -> type.indexed(work, field.toUpperCase(Locale.ROOT), value)
                                .orElseGet(Stream::empty)));
            default -> Optional.empty();
        };
    }
}
