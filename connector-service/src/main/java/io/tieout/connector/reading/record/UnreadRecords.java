package io.tieout.connector.reading.record;

import io.tieout.model.id.TenantId;
import io.tieout.model.sync.SyncObject;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records that could not be translated, until they can. */
@Repository
public class UnreadRecords {

    private final JdbcClient jdbc;

    UnreadRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, as people see it. */
    public record Listed(
            String object, String recordNo, @Nullable String number, String reason, Instant seenAt) {}

    /** Those of these record numbers, and those that had none and have one of these document numbers. */
    public List<Unread> known(
            TenantId tenant,
            String book,
            SyncObject subject,
            Collection<String> recordNos,
            Collection<String> documentNos) {
        return jdbc.sql("""
                SELECT record_no, number, reason FROM unread_record
                 WHERE tenant = :tenant AND book = :book AND subject = :subject
                   AND (record_no = ANY(:numbers) OR (record_no !~ '^[0-9]+$' AND number = ANY(:documents)))
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", subject.name())
                .param("numbers", recordNos.toArray(String[]::new))
                .param("documents", documentNos.toArray(String[]::new))
                .query((row, number) ->
                        new Unread(row.getString("record_no"), row.getString("number"), row.getString("reason")))
                .list();
    }

    public void keep(TenantId tenant, String book, SyncObject subject, List<Unread> records, Instant now) {
        records.forEach(record -> jdbc.sql("""
                INSERT INTO unread_record (tenant, book, subject, record_no, number, reason, seen_at)
                VALUES (:tenant, :book, :subject, :record, :number, :reason, :now)
                ON CONFLICT (tenant, book, subject, record_no)
                DO UPDATE SET number = excluded.number, reason = excluded.reason, seen_at = excluded.seen_at
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", subject.name())
                .param("record", record.recordNo())
                .param("number", record.number())
                .param("reason", record.reason())
                .param("now", SqlTimes.of(now))
                .update());
    }

    public void forget(TenantId tenant, String book, SyncObject subject, List<Unread> records) {
        if (records.isEmpty()) {
            return;
        }
        jdbc.sql("""
                DELETE FROM unread_record
                 WHERE tenant = :tenant AND book = :book AND subject = :subject AND record_no = ANY(:numbers)
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", subject.name())
                .param("numbers", records.stream().map(Unread::recordNo).toArray(String[]::new))
                .update();
    }

    public int count(TenantId tenant, String book) {
        return jdbc.sql("SELECT count(*) FROM unread_record WHERE tenant = :tenant AND book = :book")
                .param("tenant", tenant.value())
                .param("book", book)
                .query(Integer.class)
                .single();
    }

    public List<Listed> of(TenantId tenant, int limit) {
        return jdbc.sql("""
                SELECT subject, record_no, number, reason, seen_at FROM unread_record
                 WHERE tenant = :tenant ORDER BY seen_at DESC, record_no LIMIT :limit
                """)
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query((row, number) -> new Listed(
                        row.getString("subject"),
                        row.getString("record_no"),
                        row.getString("number"),
                        row.getString("reason"),
                        SqlTimes.read(row, "seen_at")))
                .list();
    }
}
