package io.tieout.mapping.crosswalk;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of records that were read in Intacct and cannot be told to billing, because billing could not hold their ids. */
@Repository
public class UnreadRecords {

    /**
     * One of them.
     *
     * @param number the id or number of the record as it stands in Intacct
     * @param since UTC
     */
    public record Unread(DocumentKind kind, String recordNo, String number, String reason, Instant since) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    UnreadRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lists it, or lists it anew with another reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TenantId tenant, DocumentKind kind, String recordNo, String number, String reason) {
        jdbc.sql("""
                INSERT INTO unread_record (tenant, kind, record_no, number, reason, since)
                VALUES (:tenant, :kind, :recordNo, :number, :reason, :now)
                ON CONFLICT (tenant, kind, record_no) DO UPDATE
                   SET number = excluded.number, reason = excluded.reason
                """)
                .param("tenant", tenant.value())
                .param("kind", kind.name())
                .param("recordNo", recordNo)
                .param("number", number)
                .param("reason", reason)
                .param("now", SqlTimes.of(clock.instant()))
                .update();
    }

    /** It can be read now. @return whether it was listed */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(TenantId tenant, DocumentKind kind, String recordNo) {
        return jdbc.sql("DELETE FROM unread_record WHERE tenant = :tenant AND kind = :kind AND record_no = :recordNo")
                        .param("tenant", tenant.value())
                        .param("kind", kind.name())
                        .param("recordNo", recordNo)
                        .update()
                > 0;
    }

    /** Whether a tenant has any: most have none, and then nothing has to be looked up for each record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasAny(TenantId tenant) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM unread_record WHERE tenant = :tenant)")
                .param("tenant", tenant.value())
                .query(Boolean.class)
                .single();
    }

    /** Longest unread first, at most {@code limit}. */
    List<Unread> list(TenantId tenant, int limit) {
        return jdbc.sql("""
                        SELECT * FROM unread_record WHERE tenant = :tenant
                         ORDER BY since, kind, record_no LIMIT :limit
                        """)
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query((row, number) -> new Unread(
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("record_no"),
                        row.getString("number"),
                        row.getString("reason"),
                        SqlTimes.read(row, "since")))
                .list();
    }
}
