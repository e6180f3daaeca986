package io.tieout.connector.lane;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The paused lanes and the connections that wait, for Prometheus; looked at every few seconds, never on the way of a payment. */
@Component
class LaneMeters {

    private final JdbcClient jdbc;
    private final MultiGauge connections;
    private final AtomicLong paused = new AtomicLong();

    LaneMeters(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("tieout.lanes.paused", paused, AtomicLong::doubleValue)
                .description("Companies to which nothing is sent at present")
                .register(meters);
        this.connections = MultiGauge.builder("tieout.connections.waiting")
                .description("Connections of which nothing is sent: not signed in, without consent, or refused")
                .register(meters);
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        connections.register(
                jdbc.sql(
                                "SELECT standing, count(*) AS waiting FROM lane_member WHERE standing <> 'RUNNING' GROUP BY standing")
                        .<MultiGauge.Row<?>>query((row, number) -> MultiGauge.Row.of(
                                Tags.of("state", row.getString("standing").toLowerCase(Locale.ROOT)),
                                row.getLong("waiting")))
                        .list(),
                true);
        paused.set(jdbc.sql("SELECT count(*) FROM lane WHERE paused_until > now()")
                .query(Long.class)
                .single());
    }
}
