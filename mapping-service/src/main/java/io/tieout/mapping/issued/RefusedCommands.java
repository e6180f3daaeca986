package io.tieout.mapping.issued;

import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last revision of each command that came to nothing. The document may be wished for again, by publishing it again or by a person's
 * retry; the new wish carries the next revision, because a revision replaces what came to nothing and never what was posted. After a restore
 * of the database all count on above those of the forgotten time, which the connector may remember.
 */
@Repository
public class RefusedCommands {

    /** A command of a tenant. */
    public record Key(TenantId tenant, CommandId command) {}

    /**
     * A revision that came to nothing.
     *
     * @param dismissed a person decided that it is to stay so: the connector takes no later revision
     */
    public record Refused(Key key, int revision, boolean dismissed) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    RefusedCommands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes them; a lower revision than the noted one changes nothing, and what was dismissed stays dismissed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Collection<Refused> refused) {
        Map<Key, Refused> highest = new HashMap<>();
        refused.forEach(one -> highest.merge(one.key(), one, RefusedCommands::both));
        List<Refused> sorted = highest.values().stream()
                .sorted(Comparator.comparing((Refused one) -> one.key().tenant().value())
                        .thenComparing(one -> one.key().command().value()))
                .toList();
        if (sorted.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO refused_command AS noted (tenant, command_id, revision, dismissed, changed_at)
                SELECT tenant, command_id, revision, dismissed, :now
                  FROM unnest(:tenants::text[], :commands::text[], :revisions::int[], :dismissed::boolean[])
                       AS fresh (tenant, command_id, revision, dismissed)
                ON CONFLICT (tenant, command_id) DO UPDATE
                   SET revision = greatest(noted.revision, excluded.revision),
                       dismissed = noted.dismissed OR excluded.dismissed, changed_at = excluded.changed_at
                 WHERE noted.revision < excluded.revision OR excluded.dismissed AND NOT noted.dismissed
                """)
                .param("now", SqlTimes.of(clock.instant()))
                .params(Columns.of(sorted)
                        .with("tenants", one -> one.key().tenant())
                        .with("commands", one -> one.key().command())
                        .with("revisions", Refused::revision)
                        .with("dismissed", Refused::dismissed)
                        .asParameters())
                .update();
    }

    private static Refused both(Refused one, Refused other) {
        return new Refused(one.key(), Math.max(one.revision(), other.revision()), one.dismissed() || other.dismissed());
    }

    /** What was noted counts on from here. */
    void countFrom(long revision) {
        jdbc.sql("UPDATE refused_command SET revision = :revision WHERE revision < :revision")
                .param("revision", revision)
                .update();
    }

    /** The next revisions of each of these. */
    public NextRevisions next(Collection<Key> keys) {
        Map<Key, Next> next = new HashMap<>();
        jdbc.sql("""
                SELECT asked.tenant, asked.command_id, coalesce(r.revision, age.born) + 1, coalesce(r.dismissed, false)
                  FROM unnest(:tenants::text[], :commands::text[]) AS asked (tenant, command_id)
                       CROSS JOIN database_age AS age
                       LEFT JOIN refused_command r ON r.tenant = asked.tenant AND r.command_id = asked.command_id
                """)
                .params(Columns.of(keys)
                        .with("tenants", Key::tenant)
                        .with("commands", Key::command)
                        .asParameters())
                .query(row -> {
                    next.put(
                            new Key(new TenantId(row.getString(1)), new CommandId(row.getString(2))),
                            new Next(row.getInt(3), row.getBoolean(4)));
                });
        return new NextRevisions(next);
    }

    private record Next(int revision, boolean dismissed) {}

    /** The next revisions of some commands. */
    public static final class NextRevisions {

        private final Map<Key, Next> next;

        private NextRevisions(Map<Key, Next> next) {
            this.next = next;
        }

        /** The first revision of all for a command that was never refused. */
        public int of(Key key) {
            return asked(key).revision();
        }

        /** Whether no revision of it will be taken any more. */
        public boolean isDismissed(Key key) {
            return asked(key).dismissed();
        }

        private Next asked(Key key) {
            return Objects.requireNonNull(next.get(key), key::toString);
        }
    }
}
