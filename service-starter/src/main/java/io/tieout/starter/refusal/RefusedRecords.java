package io.tieout.starter.refusal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of refused records; each is in it once, however often it was delivered. */
public class RefusedRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    public RefusedRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether it was not there before */
    boolean add(ConsumerRecord<?, byte[]> record, Refusal refusal) {
        return jdbc.sql("""
                        INSERT INTO refused_record (topic, partition, "offset", tenant, event_id, event_type, subject,
                                                    code, reason, body_bytes, refused_at)
                        VALUES (:topic, :partition, :offset, :tenant, :eventId, :type, :subject,
                                :code, :reason, :bytes, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("topic", record.topic())
                        .param("partition", record.partition())
                        .param("offset", record.offset())
                        .param(
                                "tenant",
                                refusal.tenant() == null
                                        ? null
                                        : refusal.tenant().value())
                        .param(
                                "eventId",
                                refusal.eventId() == null
                                        ? null
                                        : refusal.eventId().value())
                        .param("type", refusal.type())
                        .param("subject", refusal.documentId())
                        .param("code", refusal.code())
                        .param("reason", refusal.reason())
                        .param("bytes", record.value() == null ? 0 : record.value().length)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
