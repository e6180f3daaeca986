package io.tieout.connector.reading.record;

import io.tieout.model.id.TenantId;
import io.tieout.model.sync.SyncObject;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was published last of each record. */
@Repository
public class ReadRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is known of one record. */
    public record Known(String recordNo, String hash, int revision, String content, boolean deleted) {}

    /**
     * The first revision of a record that was never published, by what is remembered. After a restore it is above all that were published
     * in the forgotten time; and always above those of deleted records that were forgotten, should Intacct show one again.
     */
    public int firstRevision() {
        return jdbc.sql("SELECT greatest(born, (SELECT revision FROM forgotten_revision)) + 1 FROM database_age")
                .query(Integer.class)
                .single();
    }

    /** After a restore: whatever is published from now on is newer than what was published in the forgotten time. */
    void countFrom(long revision) {
        jdbc.sql("UPDATE read_record SET revision = :revision WHERE revision < :revision")
                .param("revision", revision)
                .update();
    }

    /**
     * Forgets records that were published as deleted before that time. The others are kept: what was published last is what a change is
     * told by.
     *
     * @return how many
     */
    public int deleteBefore(Instant time, int limit) {
        return jdbc.sql("""
                        WITH old AS (
                             DELETE FROM read_record
                              WHERE ctid = ANY(ARRAY(SELECT ctid FROM read_record WHERE deleted AND deleted_at < :before
                                                      ORDER BY deleted_at LIMIT :limit
                                                      FOR UPDATE SKIP LOCKED))
                             RETURNING revision),
                             counted AS (
                             UPDATE forgotten_revision
                                SET revision = greatest(forgotten_revision.revision, (SELECT max(revision) FROM old))
                              WHERE EXISTS (SELECT FROM old))
                        SELECT count(*) FROM old
                        """)
                .param("before", SqlTimes.of(time))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** By record number; those that were never published are absent. */
    public Map<String, Known> known(TenantId tenant, String book, SyncObject subject, Collection<String> recordNos) {
        return jdbc
                .sql("""
                SELECT record_no, content_hash, revision, content, deleted
                  FROM read_record
                 WHERE tenant = :tenant AND book = :book AND subject = :subject AND record_no = ANY(:numbers)
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", subject.name())
                .param("numbers", recordNos.toArray(String[]::new))
                .query((row, number) -> new Known(
                        row.getString("record_no"),
                        row.getString("content_hash"),
                        row.getInt("revision"),
                        row.getString("content"),
                        row.getBoolean("deleted")))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::recordNo, Function.identity()));
    }

    /**
     * What was published last of the invoices with this number, as JSON of an {@code InvoiceRead}; not of those that were deleted. Order
     * Entry makes an invoice anew under another record number, so that there may be two for a while.
     */
    public List<String> invoices(TenantId tenant, String book, String invoiceNo) {
        return jdbc.sql("""
                        SELECT content
                          FROM read_record
                         WHERE tenant = :tenant AND book = :book AND subject = 'INVOICES' AND content ->> 'invoiceNo' = :number
                           AND NOT deleted
                         ORDER BY record_no DESC LIMIT 2
                        """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("number", invoiceNo)
                .query(String.class)
                .list();
    }

    public void keep(TenantId tenant, String book, SyncObject subject, List<? extends Change<?>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO read_record (tenant, book, subject, record_no, content_hash, revision, content, deleted,
                                         deleted_at)
                SELECT :tenant, :book, :subject, record_no, hash, revision, content, deleted,
                       CASE WHEN deleted THEN :now::timestamptz END
                  FROM unnest(:numbers::text[], :hashes::text[], :revisions::int[], :contents::jsonb[], :deleted::bool[])
                       AS change (record_no, hash, revision, content, deleted)
                ON CONFLICT (tenant, book, subject, record_no) DO UPDATE
                   SET content_hash = excluded.content_hash, revision = excluded.revision,
                       content = excluded.content, deleted = excluded.deleted, deleted_at = excluded.deleted_at
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", subject.name())
                .param("now", SqlTimes.of(clock.instant()))
                .params(Columns.<Change<?>>of(changes)
                        .with("numbers", Change::recordNo)
                        .with("hashes", Change::hash)
                        .with("revisions", Change::revision)
                        .with("contents", Change::content)
                        .with("deleted", Change::deleted)
                        .asParameters())
                .update();
    }
}
