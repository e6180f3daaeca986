package io.tieout.starter.refusal;

import io.tieout.starter.fetch.Cut;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
                .param("topics", texts(all, one -> one.record().topic()))
                .param("partitions", partitions(all))
                .param("offsets", offsets(all))
                .param("fingerprints", texts(all, Refused::fingerprint))
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
                .param("topics", texts(all, one -> one.record().topic()))
                .param("partitions", partitions(all))
                .param("offsets", offsets(all))
                .param("fingerprints", texts(all, Refused::fingerprint))
                .param("tenants", texts(all, one -> text(one.refusal().tenant())))
                .param("ids", texts(all, one -> text(one.refusal().eventId())))
                .param("types", texts(all, one -> one.refusal().type()))
                .param("subjects", texts(all, one -> one.refusal().documentId()))
                .param("codes", texts(all, one -> one.refusal().code().name()))
                .param("reasons", texts(all, one -> one.refusal().reason()))
                .param(
                        "bytes",
                        all.stream().map(one -> Cut.bodyBytes(one.record())).toArray(Integer[]::new))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> new Place(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4)))
                .list());
        return all.stream().filter(one -> added.contains(Place.of(one))).toList();
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static String[] texts(List<Refused> all, Function<Refused, @Nullable String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }

    private static Integer[] partitions(List<Refused> all) {
        return all.stream().map(one -> one.record().partition()).toArray(Integer[]::new);
    }

    private static Long[] offsets(List<Refused> all) {
        return all.stream().map(one -> one.record().offset()).toArray(Long[]::new);
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
