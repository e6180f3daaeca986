package io.tieout.connector.reading;

import io.tieout.model.id.TenantId;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records that could not be translated, until they can. */
@Repository
class UnreadRecords {

    private final JdbcClient jdbc;

    UnreadRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, as people see it. */
    record Unread(String object, String recordNo, String reason, Instant seenAt) {}

    /** @param reasons by record number */
    void keep(TenantId tenant, String book, SyncObject subject, Map<String, String> reasons, Instant now) {
        reasons.forEach((recordNo, reason) -> jdbc.sql("""
                INSERT INTO unread_record (tenant, book, subject, record_no, reason, seen_at)
                VALUES (:tenant, :book, :subject, :number, :reason, :now)
                ON CONFLICT (tenant, book, subject, record_no)
                DO UPDATE SET reason = excluded.reason, seen_at = excluded.seen_at
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", subject.name())
                .param("number", recordNo)
                .param("reason", reason)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update());
    }

    void forget(TenantId tenant, String book, SyncObject subject, Collection<String> recordNos) {
        jdbc.sql("""
                DELETE FROM unread_record
                 WHERE tenant = :tenant AND book = :book AND subject = :subject AND record_no = ANY(:numbers)
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", subject.name())
                .param("numbers", recordNos.toArray(String[]::new))
                .update();
    }

    List<Unread> of(TenantId tenant, int limit) {
        return jdbc.sql("""
                SELECT subject, record_no, reason, seen_at FROM unread_record
                 WHERE tenant = :tenant ORDER BY seen_at DESC, record_no LIMIT :limit
                """)
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query((row, number) -> new Unread(
                        row.getString("subject"),
                        row.getString("record_no"),
                        row.getString("reason"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
