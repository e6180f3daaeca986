package io.tieout.connector.reading.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a page changed among the records that could not be translated.
 *
 * @param seen all of the page
 * @param news those of them that were not listed before, or for another reason
 * @param over those that were listed and can be read again, or are gone
 */
public record UnreadChanges(List<Unread> seen, List<Unread> news, List<Unread> over) {

    public static final UnreadChanges NONE = new UnreadChanges(List.of(), List.of(), List.of());

    /**
     * @param seen of the page
     * @param known what was listed before of the page's records
     */
    public static UnreadChanges of(List<Unread> seen, Collection<Unread> known) {
        Map<String, Unread> before = known.stream().collect(Collectors.toMap(Unread::recordNo, Function.identity()));
        Map<String, Unread> now = seen.stream()
                .collect(Collectors.toMap(Unread::recordNo, Function.identity(), (first, second) -> first));
        List<Unread> news = new ArrayList<>(seen);
        news.removeIf(record -> {
            Unread listed = before.get(record.recordNo());
            return listed != null && listed.reason().equals(record.reason());
        });
        return new UnreadChanges(
                seen,
                news,
                known.stream()
                        .filter(record -> !now.containsKey(record.recordNo()))
                        .toList());
    }
}
