package io.tieout.connector.posting.running;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The live postings, for Prometheus; looked at every few seconds, never on the way of a payment. */
@Component
class PostingMeters {

    /**
     * Each state by its own partial index, which holds nothing else: one scan over all live states would read their rows from the
     * table, and the table is large.
     */
    static final String LIVE = """
            SELECT 'READY' AS state, count(*) AS postings FROM posting WHERE state = 'READY'
            UNION ALL
            SELECT 'IN_FLIGHT', count(*) FROM posting WHERE state = 'IN_FLIGHT'
            UNION ALL
            SELECT 'UNCERTAIN', count(*) FROM posting WHERE state = 'UNCERTAIN'
            UNION ALL
            SELECT 'PARKED', count(*) FROM posting WHERE state = 'PARKED'
            """;

    private final JdbcClient jdbc;
    private final MultiGauge postings;
    private final AtomicLong oldestDoubtSeconds = new AtomicLong();
    private final AtomicLong restoreMark = new AtomicLong();

    PostingMeters(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.postings = MultiGauge.builder("tieout.postings.live")
                .description("Postings that are not at rest, and those that wait for a person")
                .register(meters);
        Gauge.builder("tieout.postings.oldest.doubt", oldestDoubtSeconds, AtomicLong::doubleValue)
                .description("How long the oldest uncertain posting has been uncertain")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("tieout.restore.mark", restoreMark, AtomicLong::doubleValue)
                .description("1 while a restore mark stands, and whatever arrives is asked for before it is sent")
                .register(meters);
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        List<MultiGauge.Row<?>> rows = jdbc.sql(LIVE)
                .<MultiGauge.Row<?>>query((row, number) -> MultiGauge.Row.of(
                        Tags.of("state", row.getString("state").toLowerCase(Locale.ROOT)), row.getLong("postings")))
                .list();
        postings.register(rows, true);
        oldestDoubtSeconds.set(jdbc.sql("""
                        SELECT coalesce(extract(epoch FROM now() - min(sent_at))::bigint, 0)
                          FROM posting WHERE state = 'UNCERTAIN' AND doubt IS DISTINCT FROM 'FORGOTTEN'
                        """).query(Long.class).single());
        restoreMark.set(jdbc.sql("SELECT count(*) FROM restore_mark WHERE lifted_at IS NULL")
                .query(Long.class)
                .single());
    }
}
