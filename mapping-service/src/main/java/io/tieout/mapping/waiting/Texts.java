package io.tieout.mapping.waiting;

import java.util.Collection;
import java.util.function.Function;

/** A column of many rows, for {@code unnest(:name::text[], ...)}. */
final class Texts {

    private Texts() {}

    static <T> String[] of(Collection<T> rows, Function<T, String> field) {
        return rows.stream().map(field).toArray(String[]::new);
    }
}
