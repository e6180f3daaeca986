package io.tieout.connector.lane;

import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Renews the leases of permits and turns that this process holds. When the process dies, they run out by themselves. */
@Component
public class HeldLeases {

    private static final Logger log = LoggerFactory.getLogger(HeldLeases.class);

    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final JdbcClient jdbc;
    private final LaneProperties properties;
    private final Clock clock;

    HeldLeases(JdbcClient jdbc, LaneProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    public void hold(String token) {
        tokens.add(token);
    }

    public void release(String token) {
        tokens.remove(token);
    }

    @Scheduled(fixedDelayString = "#{@'tieout.lane-io.tieout.connector.lane.LaneProperties'.lease().toMillis() / 3}")
    public void renew() {
        if (tokens.isEmpty()) {
            return;
        }
        try {
            jdbc.sql("""
                    WITH turns AS (UPDATE turn SET leased_until = :until WHERE token = ANY(:tokens))
                    UPDATE permit SET leased_until = :until WHERE token = ANY(:tokens)
                    """)
                    .param("until", SqlTimes.of(clock.instant().plus(properties.lease())))
                    .param("tokens", tokens.toArray(String[]::new))
                    .update();
        } catch (RuntimeException failed) {
            log.warn("Leases could not be renewed and are tried again: {}", failed.getMessage());
        }
    }
}
