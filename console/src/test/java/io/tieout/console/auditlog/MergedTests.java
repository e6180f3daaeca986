package io.tieout.console.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MergedTests {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void trailsAreOneLogByTime() {
        Merged page = Merged.of(
                Cursor.START, List.of(List.of(entry(Trail.PAYMENT, 2, 5)), List.of(entry(Trail.CONSOLE, 9, 7))), 10);

        assertThat(page.entries()).extracting(Entry::position).containsExactly(9L, 2L);
        assertThat(page.next()).isNull();
    }

    /** A cause that is retried writes many lines at one time. */
    @Test
    void pageAfterPageEachLineIsShownOnceAlsoWhereManyHaveOneTime() {
        List<Entry> payments = LongStream.rangeClosed(1, 23)
                .mapToObj(position -> entry(Trail.PAYMENT, position, position < 20 ? 5 : 6))
                .toList()
                .reversed();
        List<Entry> syncs = LongStream.rangeClosed(1, 8)
                .mapToObj(position -> entry(Trail.SCHEDULER, position, position))
                .toList()
                .reversed();
        var shown = new ArrayList<Entry>();
        Cursor from = Cursor.START;
        while (from != null) {
            Merged page = Merged.of(from, List.of(after(payments, from), after(syncs, from)), 5);
            shown.addAll(page.entries());
            from = page.next() == null ? null : Cursor.of(page.next().text());
        }

        assertThat(shown).hasSize(31).doesNotHaveDuplicates();
        assertThat(shown).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
    }

    @Test
    void anAddressThatNobodyMadeIsTheStart() {
        assertThat(Cursor.of("nonsense").isStart()).isTrue();
        assertThat(Cursor.of(null).isStart()).isTrue();
        assertThat(Cursor.of("p12.c7").readOf(Trail.PAYMENT)).isEqualTo(12);
        assertThat(Cursor.of("p12.c7").text()).isEqualTo("c7.p12");
    }

    /** As a service answers: at most one more than a page. */
    private static List<Entry> after(List<Entry> trail, Cursor from) {
        Long read = from.readOf(trail.getFirst().trail());
        return trail.stream()
                .filter(entry -> read == null || entry.position() < read)
                .limit(6)
                .toList();
    }

    private static Entry entry(Trail trail, long position, long seconds) {
        return new Entry(trail, position, NOON.plusSeconds(seconds), "olga", "Done", "", null);
    }
}
