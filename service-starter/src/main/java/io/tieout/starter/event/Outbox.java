package io.tieout.starter.event;

import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Event;
import io.tieout.model.event.RawEvent;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Events that belong to a change in the database: written in its transaction, published after its commit, at least once, those
 * of one key in their order.
 */
public class Outbox {

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final Clock clock;
    private final Runnable wake;

    public Outbox(JdbcClient jdbc, EventCodec codec, Clock clock, Runnable wake) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.clock = clock;
        this.wake = wake;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Event<?> event) {
        addAll(List.of(event));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(List<? extends Event<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<RawEvent> raw = events.stream().map(codec::encode).toList();
        jdbc.sql("""
                INSERT INTO outbox (topic, record_key, headers, body, added_at)
                SELECT topic, record_key, headers::jsonb, body, :now
                  FROM unnest(:topics::text[], :keys::text[], :headers::text[], :bodies::bytea[])
                       WITH ORDINALITY AS event (topic, record_key, headers, body, place)
                 ORDER BY place
                """)
                .param("now", SqlTimes.of(clock.instant()))
                .param(
                        "topics",
                        events.stream().map(event -> event.topic().topicName()).toArray(String[]::new))
                .param("keys", events.stream().map(Event::key).toArray(String[]::new))
                .param("headers", raw.stream().map(OutboxHeaders::write).toArray(String[]::new))
                .param("bodies", raw.stream().map(RawEvent::body).toArray(byte[][]::new))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.run();
            }
        });
    }
}
