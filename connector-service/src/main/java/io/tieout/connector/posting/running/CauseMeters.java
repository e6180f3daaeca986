package io.tieout.connector.posting.running;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The causes that are tried again by themselves, for Prometheus. */
@Component
class CauseMeters {

    private final JdbcClient jdbc;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong lateSeconds = new AtomicLong();

    CauseMeters(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("tieout.causes.open", open, AtomicLong::doubleValue)
                .description("Causes of parked postings that are tried again by themselves, of all tenants")
                .register(meters);
        Gauge.builder("tieout.causes.late", lateSeconds, AtomicLong::doubleValue)
                .description("How long the cause that is due longest has been due")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(fixedDelay = 15_000)
    void look() {
        record Seen(long open, long late) {}
        Seen seen = jdbc.sql("""
                        SELECT count(*) AS open, coalesce(greatest(0, extract(epoch FROM now() - min(due_at))), 0)::bigint AS late
                          FROM open_cause WHERE due_at IS NOT NULL
                        """)
                .query((row, number) -> new Seen(row.getLong("open"), row.getLong("late")))
                .single();
        open.set(seen.open());
        lateSeconds.set(seen.late());
    }
}
