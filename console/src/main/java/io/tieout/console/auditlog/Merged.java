package io.tieout.console.auditlog;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the trails as one log, the newest first.
 *
 * @param next where the next page begins; null if there is none
 */
record Merged(List<Entry> entries, @Nullable Cursor next) {

    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(Entry::at)
            .reversed()
            .thenComparing(Entry::trail)
            .thenComparing(Comparator.comparing(Entry::position).reversed());

    /**
     * @param from where the page begins
     * @param pieces of each trail at least {@code rows} lines from there, or all that there are
     */
    static Merged of(Cursor from, List<List<Entry>> pieces, int rows) {
        List<Entry> all =
                pieces.stream().flatMap(List::stream).sorted(NEWEST_FIRST).toList();
        List<Entry> page = all.subList(0, Math.min(rows, all.size()));
        return new Merged(page, all.size() > rows ? from.past(page) : null);
    }
}
