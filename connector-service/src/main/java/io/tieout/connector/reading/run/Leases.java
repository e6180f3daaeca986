package io.tieout.connector.reading.run;

import io.tieout.connector.reading.ReadingProperties;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The leases that this replica holds; they are prolonged for as long as it lives. Thread-safe. */
@Component
class Leases {

    private final Set<UUID> held = ConcurrentHashMap.newKeySet();
    private final SyncRuns runs;
    private final ReadingProperties properties;
    private final Clock clock;

    Leases(SyncRuns runs, ReadingProperties properties, Clock clock) {
        this.runs = runs;
        this.properties = properties;
        this.clock = clock;
    }

    /** Held until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    Held hold(UUID lease) {
        held.add(lease);
        return () -> held.remove(lease);
    }

    @Scheduled(fixedDelayString = "#{readingTimes.renewal}")
    void renew() {
        List<UUID> now = List.copyOf(held);
        if (!now.isEmpty()) {
            runs.renew(now, clock.instant().plus(properties.lease()));
        }
    }
}
