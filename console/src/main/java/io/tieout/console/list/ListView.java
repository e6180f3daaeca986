package io.tieout.console.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as {@code list.html} draws it.
 *
 * @param action where the filters are sent
 * @param newest the address of the first page; null on it
 * @param older the address of the next page; null on the last
 * @param csv the address of exactly this filter as a file
 */
public record ListView(
        String caption,
        List<Head> heads,
        List<Row> rows,
        List<Field> fields,
        List<Applied> applied,
        Count count,
        String action,
        @Nullable String newest,
        @Nullable String older,
        String csv,
        Words words) {

    public record Head(String title, String css) {}

    public record Row(List<Place> places) {}

    public record Place(String title, String css, Cell cell) {}

    /** @param chosen the value that narrows; empty if none does */
    public record Field(Filter filter, String chosen) {}

    /** @param without the address of the list without this filter */
    public record Applied(String words, String without) {}

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
