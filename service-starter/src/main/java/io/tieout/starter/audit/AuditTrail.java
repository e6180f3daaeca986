package io.tieout.starter.audit;

import io.tieout.model.id.TenantId;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of what people did. */
public class AuditTrail {

    private static final String COLUMNS = "position, about, id, action, who, reason, revision, at";

    private final JdbcClient jdbc;

    public AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of a tenant's entries, the newest first.
     *
     * @param next ask for it as {@code after} to read on; null if there is no more
     */
    public record Page(List<AuditEntry> entries, @Nullable Long next) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TenantId tenant, AuditEntry entry) {
        add(tenant, List.of(entry));
    }

    /** In their order, in the transaction of the decision. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TenantId tenant, Collection<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO audit_trail (tenant, about, id, action, who, reason, revision, at)
                SELECT :tenant, about, id, action, who, reason, revision, at
                  FROM unnest(:abouts::text[], :ids::text[], :actions::text[], :whos::text[], :reasons::text[],
                              :revisions::integer[], :ats::timestamptz[])
                       WITH ORDINALITY AS entry (about, id, action, who, reason, revision, at, place)
                 ORDER BY place
                """)
                .param("tenant", tenant.value())
                .params(Columns.of(entries)
                        .with("abouts", AuditEntry::about)
                        .with("ids", AuditEntry::id)
                        .with("actions", AuditEntry::action)
                        .with("whos", AuditEntry::who)
                        .with("reasons", AuditEntry::reason)
                        .with("revisions", AuditEntry::revision)
                        .with("ats", entry -> entry.at().truncatedTo(ChronoUnit.MICROS))
                        .asParameters())
                .update();
    }

    /** What was done to one thing, the oldest first. */
    public List<AuditEntry> of(TenantId tenant, About about, String id) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM audit_trail
                         WHERE tenant = :tenant AND about = :about AND id = :id
                         ORDER BY position
                        """)
                .param("tenant", tenant.value())
                .param("about", about.name())
                .param("id", id)
                .query(AuditTrail::read)
                .list();
    }

    /** @param after the {@code next} of the page before; null for the newest */
    public Page page(TenantId tenant, @Nullable Long after, int limit) {
        record Line(long position, AuditEntry entry) {}
        List<Line> lines = jdbc.sql("SELECT " + COLUMNS + """
                         FROM audit_trail
                         WHERE tenant = :tenant AND position < :before
                         ORDER BY position DESC
                         LIMIT :limit
                        """)
                .param("tenant", tenant.value())
                .param("before", after == null ? Long.MAX_VALUE : after)
                .param("limit", limit)
                .query((row, number) -> new Line(row.getLong("position"), read(row, number)))
                .list();
        return new Page(
                lines.stream().map(Line::entry).toList(),
                lines.size() < limit ? null : lines.getLast().position());
    }

    private static AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                About.valueOf(row.getString("about")),
                row.getString("id"),
                Action.valueOf(row.getString("action")),
                row.getString("who"),
                row.getString("reason"),
                row.getObject("revision", Integer.class),
                SqlTimes.read(row, "at"));
    }
}
