package io.tieout.connector.reading.record;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.SyncObject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which records a run that reads everything has seen. What is known and was not seen, when the list was read to its proven end, is no
 * longer in Intacct.
 */
@Repository
public class SeenRecords {

    /** Stands for a record of which the number could not be read. */
    private static final String UNNUMBERED = "";

    private final JdbcClient jdbc;

    SeenRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How much is missing.
     *
     * @param known records that were published and not as deleted
     * @param missing those of them that were not seen
     * @param proven whether every record that was seen had a number
     */
    public record Missing(long known, long missing, boolean proven) {}

    /** @param unnumbered whether there was a record without a number among them */
    public void keep(TenantId tenant, RunId run, SyncObject subject, Collection<String> recordNos, boolean unnumbered) {
        List<String> all = unnumbered
                ? java.util.stream.Stream.concat(recordNos.stream(), java.util.stream.Stream.of(UNNUMBERED))
                        .toList()
                : List.copyOf(recordNos);
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO seen_record (tenant, run_id, subject, record_no)
                SELECT :tenant, :run, :subject, record_no FROM unnest(:numbers::text[]) AS seen (record_no)
                ON CONFLICT DO NOTHING
                """)
                .param("tenant", tenant.value())
                .param("run", run.value())
                .param("subject", subject.name())
                .param("numbers", all.toArray(String[]::new))
                .update();
    }

    /** @param start documents of before were not read, and are not missing; null for all */
    public Missing missing(TenantId tenant, String book, RunId run, SyncObject subject, @Nullable LocalDate start) {
        return jdbc.sql("""
                SELECT count(*) AS known,
                       count(*) FILTER (WHERE seen.record_no IS NULL) AS missing,
                       NOT EXISTS (SELECT FROM seen_record
                                    WHERE tenant = :tenant AND run_id = :run AND subject = :subject AND record_no = '') AS proven
                  FROM read_record known
                  LEFT JOIN seen_record seen
                    ON seen.tenant = known.tenant AND seen.run_id = :run AND seen.subject = known.subject
                   AND seen.record_no = known.record_no
                 WHERE known.tenant = :tenant AND known.book = :book AND known.subject = :subject AND NOT known.deleted
                   AND (:start::text IS NULL
                        OR coalesce(known.content ->> 'invoiceDate', known.content ->> 'date', '9999') >= :start)
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("run", run.value())
                .param("subject", subject.name())
                .param("start", start == null ? null : start.toString())
                .query((row, number) ->
                        new Missing(row.getLong("known"), row.getLong("missing"), row.getBoolean("proven")))
                .single();
    }

    /**
     * The next of those that were not seen, in the order of their texts.
     *
     * @param start documents of before were not read, and are not missing; null for all
     */
    public List<String> missingAfter(
            TenantId tenant,
            String book,
            RunId run,
            SyncObject subject,
            @Nullable LocalDate start,
            @Nullable String after,
            int limit) {
        return jdbc.sql("""
                SELECT known.record_no
                  FROM read_record known
                 WHERE known.tenant = :tenant AND known.book = :book AND known.subject = :subject AND NOT known.deleted
                   AND known.record_no > :after
                   AND (:start::text IS NULL
                        OR coalesce(known.content ->> 'invoiceDate', known.content ->> 'date', '9999') >= :start)
                   AND NOT EXISTS (SELECT FROM seen_record seen
                                    WHERE seen.tenant = :tenant AND seen.run_id = :run AND seen.subject = :subject
                                      AND seen.record_no = known.record_no)
                 ORDER BY known.record_no LIMIT :limit
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("run", run.value())
                .param("subject", subject.name())
                .param("start", start == null ? null : start.toString())
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** After the end of a run nobody needs them. */
    public void forget(TenantId tenant, RunId run) {
        jdbc.sql("DELETE FROM seen_record WHERE tenant = :tenant AND run_id = :run")
                .param("tenant", tenant.value())
                .param("run", run.value())
                .update();
    }
}
