package io.tieout.starter.sql;

import io.tieout.model.outcome.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of many rows as text arrays, for {@code unnest(:name::text[], ...)}. The statement casts them to what they are;
 * texts keep the scale of money and the precision of instants.
 *
 * @param <T> what a row stands for
 */
public final class Columns<T> {

    /** The one character that JSON may hold and PostgreSQL's texts may not; a name with it must not stop a partition. */
    private static final char NUL = '\0';

    private static final char REPLACEMENT = '\uFFFD';

    private final Collection<? extends T> rows;
    private final Map<String, Object> columns = new LinkedHashMap<>();

    private Columns(Collection<? extends T> rows) {
        this.rows = rows;
    }

    public static <T> Columns<T> of(Collection<? extends T> rows) {
        return new Columns<>(rows);
    }

    /** Adds a column; its value is written with {@link Object#toString()}, null stays null. */
    public Columns<T> with(String name, Function<? super T, ? extends @Nullable Object> value) {
        columns.put(
                name,
                rows.stream()
                        .map(row -> {
                            Object cell = value.apply(row);
                            return cell == null ? null : cell.toString().replace(NUL, REPLACEMENT);
                        })
                        .toArray(String[]::new));
        return this;
    }

    /** Adds the columns {@code codes}, {@code causes} and {@code remedies}. */
    public Columns<T> withProblem(Function<? super T, ? extends @Nullable Problem> problem) {
        return with("codes", part(problem, Problem::code))
                .with("causes", part(problem, Problem::cause))
                .with("remedies", part(problem, Problem::remedy));
    }

    private static <T> Function<T, @Nullable String> part(
            Function<? super T, ? extends @Nullable Problem> of, Function<Problem, String> part) {
        return row -> {
            Problem problem = of.apply(row);
            return problem == null ? null : part.apply(problem);
        };
    }

    /** The arrays by their names. */
    public Map<String, Object> asParameters() {
        return columns;
    }
}
