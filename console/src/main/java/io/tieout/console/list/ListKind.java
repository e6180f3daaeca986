package io.tieout.console.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one kind of list. Table, filters, pager, empty states and CSV are made from it.
 *
 * @param name of the file that is taken out
 * @param caption what the table is called to those who do not see it
 */
public record ListKind<T>(String name, String caption, List<Column<T>> columns, List<Filter> filters, Words words) {

    /**
     * One page of it.
     *
     * @param query what the address asked for
     * @param rows of this page
     * @param next where the next page begins; null if there is none
     * @param count how many this filter has
     */
    public ListView show(ListQuery query, List<T> rows, @Nullable String next, Count count) {
        return new ListView(
                caption,
                columns.stream()
                        .map(column -> new ListView.Head(column.title(), column.css()))
                        .toList(),
                rows.stream().map(this::row).toList(),
                filters.stream().map(filter -> field(filter, query)).toList(),
                query.filters().entrySet().stream()
                        .map(entry -> applied(entry.getKey(), entry.getValue(), query))
                        .toList(),
                count,
                query.path(),
                query.after() == null ? null : query.pageAfter(null),
                next == null ? null : query.pageAfter(next),
                query.csv(),
                words);
    }

    /** Rows alone, for a page that has its own form around them. */
    public List<ListView.Row> rows(List<T> all) {
        return all.stream().map(this::row).toList();
    }

    private ListView.Row row(T row) {
        return new ListView.Row(columns.stream()
                .map(column -> new ListView.Place(
                        column.title(), column.css(), column.cell().apply(row)))
                .toList());
    }

    private static ListView.Field field(Filter filter, ListQuery query) {
        String chosen = query.filter(filter.name());
        return new ListView.Field(filter, chosen == null ? "" : chosen);
    }

    private ListView.Applied applied(String name, String value, ListQuery query) {
        Filter filter = filters.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new ListView.Applied(filter.label() + ": " + filter.wordsOf(value), query.without(name));
    }
}
