package io.tieout.connector.lane;

import io.tieout.starter.loop.LeaseRenewal;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leases of permits and turns that this process holds, by their tokens. */
@Component
public class HeldLeases extends LeaseRenewal<String> {

    private final JdbcClient jdbc;

    HeldLeases(JdbcClient jdbc, LaneProperties properties, Clock clock) {
        super("lane-leases", properties.lease(), clock);
        this.jdbc = jdbc;
    }

    @Override
    protected void renew(List<String> tokens, Instant until) {
        jdbc.sql("""
                WITH turns AS (UPDATE turn SET leased_until = :until WHERE token = ANY(:tokens))
                UPDATE permit SET leased_until = :until WHERE token = ANY(:tokens)
                """)
                .param("until", SqlTimes.of(until))
                .param("tokens", tokens.toArray(String[]::new))
                .update();
    }
}
