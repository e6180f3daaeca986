package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.query.Filter.Comparison;
import io.tieout.simulator.query.Filter.Operator;
import java.util.List;
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

    /** Lists of values of one field, joined by OR because each holds a thousand at most, as one list. */
    private static Optional<Filter> oneOfMany(List<Filter> parts) {
        List<Comparison> lists = parts.stream()
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .filter(list -> list.operator() == Operator.EQUAL || list.operator() == Operator.IN)
                .toList();
        boolean ofOneField = lists.size() == parts.size()
                && lists.stream()
                                .map(list -> list.field().toUpperCase(Locale.ROOT))
                                .distinct()
                                .count()
                        == 1;
        return ofOneField
                ? Optional.of(new Comparison(
                        lists.getFirst().field(),
                        Operator.IN,
                        lists.stream().flatMap(list -> list.values().stream()).toList()))
                : Optional.empty();
    }

    private static <T> Optional<Stream<T>> indexed(Work work, ObjectType<T> type, Filter filter) {
        return switch (filter) {
            case Filter.And(var parts) ->
                parts.stream()
                        .map(part -> indexed(work, type, part))
                        .flatMap(Optional::stream)
                        .findFirst();
            case Filter.Or(var parts) -> oneOfMany(parts).flatMap(all -> indexed(work, type, all));
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
