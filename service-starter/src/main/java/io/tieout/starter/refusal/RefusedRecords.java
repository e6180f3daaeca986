package io.tieout.starter.refusal;

import io.tieout.model.event.Topic;
import io.tieout.model.id.TenantId;
import io.tieout.starter.fetch.Cut;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of refused records; each is in it once, however often it was delivered. */
public class RefusedRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    public RefusedRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those among these that are not there yet. */
    List<Refused> unknown(List<Refused> all) {
        Set<Place> known = new HashSet<>(jdbc.sql("""
                        SELECT topic, partition, "offset", fingerprint
                          FROM refused_record
                          JOIN unnest(:topics::text[], :partitions::int[], :offsets::bigint[], :fingerprints::text[])
                               AS asked (topic, partition, "offset", fingerprint)
                               USING (topic, partition, "offset", fingerprint)
                        """)
                .params(places(all).asParameters())
                .query((row, number) -> new Place(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4)))
                .list());
        return all.stream().filter(one -> !known.contains(Place.of(one))).toList();
    }

    /** @return those that were not there before */
    List<Refused> add(List<Refused> all) {
        Set<Place> added = new HashSet<>(jdbc.sql("""
                        INSERT INTO refused_record (topic, partition, "offset", tenant, event_id, event_type, subject,
                                                    code, reason, body_bytes, refused_at, fingerprint)
                        SELECT topic, partition, "offset", tenant, event_id, event_type, subject, code, reason, bytes, :now,
                               fingerprint
                          FROM unnest(:topics::text[], :partitions::int[], :offsets::bigint[], :tenants::text[],
                                      :ids::text[], :types::text[], :subjects::text[], :codes::text[], :reasons::text[],
                                      :bytes::int[], :fingerprints::text[])
                               AS refused (topic, partition, "offset", tenant, event_id, event_type, subject, code, reason,
                                           bytes, fingerprint)
                         ORDER BY topic, partition, "offset", fingerprint
                        ON CONFLICT DO NOTHING
                        RETURNING topic, partition, "offset", fingerprint
                        """)
                .params(places(all)
                        .with("tenants", one -> one.refusal().tenant())
                        .with("ids", one -> one.refusal().eventId())
                        .with("types", one -> one.refusal().type())
                        .with("subjects", one -> one.refusal().documentId())
                        .with("codes", one -> one.refusal().code())
                        .with("reasons", one -> one.refusal().reason())
                        .with("bytes", one -> Cut.bodyBytes(one.record()))
                        .asParameters())
                .param("now", SqlTimes.of(clock.instant()))
                .query((row, number) -> new Place(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4)))
                .list());
        return all.stream().filter(one -> added.contains(Place.of(one))).toList();
    }

    /**
     * A refused record as people see it.
     *
     * @param subject the document it is about, where that could be read
     * @param deadLetters the topic in which it is kept whole
     * @param refusedAt UTC
     */
    public record Listed(
            String topic,
            int partition,
            long offset,
            @Nullable String tenant,
            @Nullable String eventId,
            @Nullable String eventType,
            @Nullable String subject,
            String code,
            String reason,
            String deadLetters,
            Instant refusedAt) {}

    /**
     * The newest first.
     *
     * @param tenant null: of all, and those of which no tenant could be read
     * @param code null: whatever the reason
     */
    List<Listed> list(@Nullable TenantId tenant, @Nullable String code, int limit) {
        return jdbc.sql("""
                        SELECT topic, partition, "offset", tenant, event_id, event_type, subject, code, reason, refused_at
                          FROM refused_record
                         WHERE (:tenant::text IS NULL OR tenant = :tenant) AND (:code::text IS NULL OR code = upper(:code))
                         ORDER BY refused_at DESC, topic, partition, "offset" DESC
                         LIMIT :limit
                        """)
                .param("tenant", tenant == null ? null : tenant.value())
                .param("code", code)
                .param("limit", limit)
                .query((row, number) -> new Listed(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("offset"),
                        row.getString("tenant"),
                        row.getString("event_id"),
                        row.getString("event_type"),
                        row.getString("subject"),
                        row.getString("code"),
                        row.getString("reason"),
                        Topic.deadLettersOf(row.getString("topic")),
                        SqlTimes.read(row, "refused_at")))
                .list();
    }

    private static Columns<Refused> places(List<Refused> all) {
        return Columns.<Refused>of(all)
                .with("topics", one -> one.record().topic())
                .with("partitions", one -> one.record().partition())
                .with("offsets", one -> one.record().offset())
                .with("fingerprints", Refused::fingerprint);
    }

    private record Place(String topic, int partition, long offset, String fingerprint) {
        static Place of(Refused refused) {
            return new Place(
                    refused.record().topic(),
                    refused.record().partition(),
                    refused.record().offset(),
                    refused.fingerprint());
        }
    }
}
