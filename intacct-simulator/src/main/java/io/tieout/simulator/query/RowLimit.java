package io.tieout.simulator.query;

import io.tieout.simulator.query.Filter.Comparison;
import io.tieout.simulator.query.Filter.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * The pseudo-field ROWNUM of {@code readByQuery}: it counts the rows that every other condition lets through, so that
 * {@code ROWNUM <= 10} is the first ten. It stands beside the other conditions, joined by AND.
 *
 * @param filter the other conditions
 * @param rows how many rows at most
 */
public record RowLimit(Filter filter, long rows) {

    private static final String NAME = "ROWNUM";

    /** Takes the conditions on ROWNUM out of a filter. */
    public static RowLimit of(Filter filter) {
        List<Filter> others = new ArrayList<>();
        long rows = Long.MAX_VALUE;
        for (Filter part : filter instanceof Filter.And(var parts) ? parts : List.of(filter)) {
            if (part instanceof Comparison comparison && comparison.field().equalsIgnoreCase(NAME)) {
                rows = Math.min(rows, limit(comparison));
            } else {
                others.add(part);
            }
        }
        Filter rest = switch (others.size()) {
            case 0 -> new Filter.Everything();
            case 1 -> others.getFirst();
            default -> new Filter.And(others);
        };
        return new RowLimit(rest, rows);
    }

    private static long limit(Comparison comparison) {
        String value = comparison.values().isEmpty() ? "" : comparison.values().getFirst();
        if (!value.matches("\\d{1,9}")) {
            throw TextFilters.failed("ROWNUM is compared with '" + value + "', which is no number");
        }
        long number = Long.parseLong(value);
        return switch (comparison.operator()) {
            case LESS -> Math.max(0, number - 1);
            case LESS_OR_EQUAL -> number;
            case EQUAL -> number == 1 ? 1 : 0;
            case GREATER -> number < 1 ? Long.MAX_VALUE : 0;
            case GREATER_OR_EQUAL -> number <= 1 ? Long.MAX_VALUE : 0;
            default ->
                throw TextFilters.failed(
                        "ROWNUM cannot be compared by " + Operator.class.getSimpleName() + " " + comparison.operator());
        };
    }
}
