package io.tieout.connector.reading.page;

import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How far each object was read. A cursor goes back only where it was reckoned by another offset of the user than now, or stands in the
 * future: it was wrong then.
 */
@Repository
class SyncCursors {

    private final JdbcClient jdbc;

    SyncCursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A cursor.
     *
     * @param at the latest time that was seen
     * @param offsetSeconds the user's offset, by which it was reckoned
     */
    record Reached(Instant at, int offsetSeconds) {}

    Optional<Reached> reached(TenantId tenant, String book, String subject) {
        return jdbc.sql("""
                SELECT reached, offset_seconds FROM sync_cursor
                 WHERE tenant = :tenant AND book = :book AND subject = :subject
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", subject)
                .query((row, number) -> new Reached(SqlTimes.read(row, "reached"), row.getInt("offset_seconds")))
                .optional();
    }

    /**
     * @param reached what lies after now is cut off
     * @param offset of the user, by which it was reckoned
     */
    void moveTo(TenantId tenant, String book, String subject, Instant reached, ZoneOffset offset, Instant now) {
        jdbc.sql("""
                INSERT INTO sync_cursor (tenant, book, subject, reached, offset_seconds)
                VALUES (:tenant, :book, :subject, least(:reached::timestamptz, :now::timestamptz), :offset)
                ON CONFLICT (tenant, book, subject)
                DO UPDATE SET offset_seconds = excluded.offset_seconds,
                              reached = CASE WHEN sync_cursor.offset_seconds = excluded.offset_seconds
                                              AND sync_cursor.reached <= :now::timestamptz
                                             THEN greatest(sync_cursor.reached, excluded.reached)
                                             ELSE excluded.reached END
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", subject)
                .param("reached", SqlTimes.of(reached))
                .param("offset", offset.getTotalSeconds())
                .param("now", SqlTimes.of(now))
                .update();
    }
}
