package io.tieout.starter.audit;

import io.tieout.model.id.TenantId;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
    public record Page(List<Line> entries, @Nullable Long next) {}

    /**
     * An entry with its place.
     *
     * @param position the later, the higher; asked for as {@code after} it gives what was before this entry
     */
    public record Line(
            long position,
            About about,
            String id,
            Action action,
            String who,
            @Nullable String reason,
            @Nullable Integer revision,
            Instant at) {

        static Line of(long position, AuditEntry entry) {
            return new Line(
                    position,
                    entry.about(),
                    entry.id(),
                    entry.action(),
                    entry.who(),
                    entry.reason(),
                    entry.revision(),
                    entry.at());
        }
    }

    /**
     * Which entries are looked for.
     *
     * @param who the subject of a token; null for everybody's
     * @param id of what it was done to; null for everything
     */
    public record Search(@Nullable String who, @Nullable String id) {

        /** All of them. */
        public static final Search ALL = new Search(null, null);
    }

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

    /** @param after the {@code next} of the page before, or the position of a line; null for the newest */
    public Page page(TenantId tenant, Search search, @Nullable Long after, int limit) {
        List<Line> lines = jdbc.sql("SELECT " + COLUMNS + """
                         FROM audit_trail
                         WHERE tenant = :tenant AND position < :before
                           AND (:who::text IS NULL OR who = :who::text)
                           AND (:id::text IS NULL OR id = :id::text)
                         ORDER BY position DESC
                         LIMIT :limit
                        """)
                .param("tenant", tenant.value())
                .param("before", after == null ? Long.MAX_VALUE : after)
                .param("who", search.who())
                .param("id", search.id())
                .param("limit", limit)
                .query((row, number) -> Line.of(row.getLong("position"), read(row, number)))
                .list();
        return new Page(lines, lines.size() < limit ? null : lines.getLast().position());
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
