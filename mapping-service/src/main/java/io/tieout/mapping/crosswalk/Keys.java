package io.tieout.mapping.crosswalk;

import io.tieout.starter.sql.Columns;
import java.util.Collection;
import java.util.function.Function;

/** The keys of many rows, as a table in a statement. */
public final class Keys {

    /** With columns for tenant, kind and id, after they and it got their names. */
    public static final String TABLE = "unnest(:tenants::text[], :kinds::text[], :documents::text[])";

    private Keys() {}

    public static Columns<DocumentKey> of(Collection<DocumentKey> keys) {
        return of(keys, key -> key);
    }

    /** The columns of rows that have a key each, begun with the three of {@link #TABLE}. */
    public static <T> Columns<T> of(Collection<? extends T> rows, Function<? super T, DocumentKey> key) {
        return Columns.<T>of(rows)
                .with("tenants", row -> key.apply(row).tenant())
                .with("kinds", row -> key.apply(row).kind())
                .with("documents", row -> key.apply(row).id());
    }
}
