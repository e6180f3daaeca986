package io.tieout.simulator.query;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.query.Filter.Comparison;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compiles a filter into a predicate on the rows of one object. A null value satisfies only the null operators. */
final class Condition<T> {

    private final Work work;
    private final ObjectType<T> type;
    private final Dialect dialect;

    Condition(Work work, ObjectType<T> type, Dialect dialect) {
        this.work = work;
        this.type = type;
        this.dialect = dialect;
    }

    Predicate<T> compile(Filter filter) {
        return switch (filter) {
            case Filter.Everything() -> row -> true;
            case Filter.And(var parts) -> {
                List<Predicate<T>> all = parts.stream().map(this::compile).toList();
                yield row -> all.stream().allMatch(part -> part.test(row));
            }
            case Filter.Or(var parts) -> {
                List<Predicate<T>> any = parts.stream().map(this::compile).toList();
                yield row -> any.stream().anyMatch(part -> part.test(row));
            }
            case Filter.Not(var part) -> compile(part).negate();
            case Comparison comparison -> compare(comparison);
        };
    }

    private Predicate<T> compare(Comparison comparison) {
        Field<T> field = type.field(work, comparison.field(), dialect);
        List<Object> wanted =
                comparison.values().stream().map(value -> read(field, value)).toList();
        return switch (comparison.operator()) {
            case IS_NULL -> row -> value(field, row) == null;
            case IS_NOT_NULL -> row -> value(field, row) != null;
            case EQUAL -> present(field, value -> compare(value, wanted.getFirst()) == 0);
            case NOT_EQUAL -> present(field, value -> compare(value, wanted.getFirst()) != 0);
            case LESS -> present(field, value -> compare(value, wanted.getFirst()) < 0);
            case LESS_OR_EQUAL -> present(field, value -> compare(value, wanted.getFirst()) <= 0);
            case GREATER -> present(field, value -> compare(value, wanted.getFirst()) > 0);
            case GREATER_OR_EQUAL -> present(field, value -> compare(value, wanted.getFirst()) >= 0);
            case BETWEEN ->
                present(
                        field,
                        value -> compare(value, wanted.getFirst()) >= 0 && compare(value, wanted.getLast()) <= 0);
            case IN -> present(field, oneOf(wanted));
            case NOT_IN -> present(field, value -> wanted.stream().noneMatch(one -> compare(value, one) == 0));
            case LIKE -> like(field, comparison.values().getFirst(), true);
            case NOT_LIKE -> like(field, comparison.values().getFirst(), false);
        };
    }

    private Predicate<T> present(Field<T> field, Predicate<Object> test) {
        return row -> {
            Object value = value(field, row);
            return value != null && test.test(value);
        };
    }

    /** Decimals of different scales are equal as numbers only; everything else is found in a thousand values at once. */
    private static Predicate<Object> oneOf(List<Object> wanted) {
        Set<Object> all = new HashSet<>(wanted);
        return all.stream().anyMatch(BigDecimal.class::isInstance)
                ? value -> wanted.stream().anyMatch(one -> compare(value, one) == 0)
                : all::contains;
    }

    private Predicate<T> like(Field<T> field, String pattern, boolean wanted) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
        }
        Pattern compiled = Pattern.compile(
                regex.toString(), Pattern.DOTALL | (dialect.caseInsensitive() ? Pattern.CASE_INSENSITIVE : 0));
        return present(
                field,
                value -> compiled.matcher(Formats.write(value, field.name(), dialect))
                                .matches()
                        == wanted);
    }

    private @Nullable Object value(Field<T> field, T row) {
        Object value = field.accessor().value(work, row);
        return switch (value) {
            case null -> null;
            case String text -> text.isEmpty() ? null : folded(text);
            case Coded coded -> folded(dialect.codes() ? coded.code() : coded.label());
            case Object other -> other;
        };
    }

    private String folded(String text) {
        return dialect.caseInsensitive() ? text.toLowerCase(Locale.ROOT) : text;
    }

    private Object read(Field<T> field, String text) {
        try {
            return switch (field.type()) {
                case TEXT, ENUM -> folded(text);
                case INTEGER -> Long.valueOf(text.strip());
                case DECIMAL, CURRENCY -> new BigDecimal(text.strip());
                case BOOLEAN -> text.equalsIgnoreCase("true") || text.equals("T");
                case DATE -> Formats.date(text, dialect.compared());
                case TIMESTAMP -> Formats.timestamp(text, dialect.compared());
            };
        } catch (NumberFormatException wrong) {
            throw FunctionRefused.of(
                    GatewayError.PROCESSING,
                    "There was an error processing the request. '" + text + "' is not a number, but " + field.name()
                            + " is compared with it.",
                    "Correct the value.");
        }
    }

    @SuppressWarnings("unchecked") // both sides are of the field's own type
    private static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
