package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.issued.BillingEvent;
import io.tieout.model.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Divides a batch so that no two events about one document are judged at once; those of one document keep their order. */
final class Rounds {

    private Rounds() {}

    static List<List<BillingEvent>> of(List<? extends Event<?>> events) {
        List<List<BillingEvent>> rounds = new ArrayList<>();
        Map<DocumentKey, Integer> seen = new HashMap<>();
        for (Event<?> event : events) {
            BillingEvent one = BillingEvent.of(event);
            int round = seen.merge(one.key(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(one);
        }
        return rounds;
    }
}
