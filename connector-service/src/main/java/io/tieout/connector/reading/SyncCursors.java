package io.tieout.connector.reading;

import io.tieout.model.id.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each object was read. A cursor never goes back. */
@Repository
class SyncCursors {

    private final JdbcClient jdbc;

    SyncCursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> reached(TenantId tenant, String book, String subject) {
        return jdbc.sql("""
                SELECT reached FROM sync_cursor WHERE tenant = :tenant AND book = :book AND subject = :subject
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", subject)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void moveTo(TenantId tenant, String book, String subject, Instant reached) {
        jdbc.sql("""
                INSERT INTO sync_cursor (tenant, book, subject, reached)
                VALUES (:tenant, :book, :subject, :reached)
                ON CONFLICT (tenant, book, subject)
                DO UPDATE SET reached = greatest(sync_cursor.reached, excluded.reached)
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", subject)
                .param("reached", OffsetDateTime.ofInstant(reached, ZoneOffset.UTC))
                .update();
    }
}
