package io.tieout.console.settings;

import io.tieout.console.api.MappingApi.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of before.
 *
 * @param number by which one goes back to it; null if it has none
 * @param why as whoever did it said; empty if nobody said
 * @param changes against the one before; empty with {@code first}, and where the one before is not shown any more
 * @param first there was nothing before
 * @param now whether it holds
 */
record Past(
        @Nullable Long number,
        String who,
        Instant at,
        String why,
        List<FormView.Change> changes,
        boolean first,
        boolean now) {

    /** @param asked how many were asked for: where so many came, the last one's predecessor is not known */
    static List<Past> of(List<Settings> newestFirst, int asked) {
        List<Past> all = new ArrayList<>();
        for (int at = 0; at < newestFirst.size(); at++) {
            Settings one = newestFirst.get(at);
            boolean last = at == newestFirst.size() - 1;
            Chosen before =
                    last ? Chosen.nothing() : Chosen.of(newestFirst.get(at + 1).chosen());
            boolean known = !last || newestFirst.size() < asked;
            all.add(new Past(
                    one.number(),
                    one.changedBy(),
                    one.changedAt(),
                    one.reason() == null ? "" : one.reason(),
                    !known
                            ? List.of()
                            : before.to(Chosen.of(one.chosen())).stream()
                                    .map(FormView.Change::of)
                                    .toList(),
                    last && known,
                    at == 0));
        }
        return all;
    }
}
