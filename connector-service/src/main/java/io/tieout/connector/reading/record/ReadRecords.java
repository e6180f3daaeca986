package io.tieout.connector.reading.record;

import io.tieout.model.id.TenantId;
import io.tieout.model.sync.SyncObject;
import io.tieout.starter.sql.Columns;
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

    ReadRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of one record. */
    public record Known(String recordNo, String hash, int revision, String content, boolean deleted) {}

    /**
     * The first revision of a record that was never published, by what is remembered. After a restore it is above all that were published
     * in the forgotten time.
     */
    public int firstRevision() {
        return jdbc.sql("SELECT born + 1 FROM database_age")
                .query(Integer.class)
                .single();
    }

    /** After a restore: whatever is published from now on is newer than what was published in the forgotten time. */
    void countFrom(long revision) {
        jdbc.sql("UPDATE read_record SET revision = :revision WHERE revision < :revision")
                .param("revision", revision)
                .update();
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

    public void keep(TenantId tenant, String book, SyncObject subject, List<? extends Change<?>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO read_record (tenant, book, subject, record_no, content_hash, revision, content, deleted)
                SELECT :tenant, :book, :subject, record_no, hash, revision, content, deleted
                  FROM unnest(:numbers::text[], :hashes::text[], :revisions::int[], :contents::jsonb[], :deleted::bool[])
                       AS change (record_no, hash, revision, content, deleted)
                ON CONFLICT (tenant, book, subject, record_no) DO UPDATE
                   SET content_hash = excluded.content_hash, revision = excluded.revision,
                       content = excluded.content, deleted = excluded.deleted
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", subject.name())
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
