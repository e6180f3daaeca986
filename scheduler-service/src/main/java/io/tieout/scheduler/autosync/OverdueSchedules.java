package io.tieout.scheduler.autosync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The gauge {@code tieout_sync_schedules_overdue}: hourly runs that should have begun more than five minutes ago. Counted in the
 * database at each scrape, so every replica shows the same number; more than zero for long means that no replica fires.
 */
@Component
class OverdueSchedules {

    private static final Duration GRACE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueSchedules(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("tieout.sync.schedules.overdue", this, OverdueSchedules::count)
                .description("Hourly runs that should have begun more than five minutes ago")
                .register(meters);
    }

    long count() {
        return jdbc.sql("""
                        SELECT count(*) FROM scheduled_tasks
                         WHERE task_name = :task AND execution_time < :limit
                        """)
                .param("task", HourlySyncTask.DESCRIPTOR.getTaskName())
                .param("limit", SqlTimes.of(clock.instant().minus(GRACE)))
                .query(Long.class)
                .single();
    }
}
