package io.tieout.mapping.revision;

import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The last revision of each command for a customer or an invoice that came to nothing. */
@Repository
public class RefusedCommands {

    /** A command of a tenant. */
    public record Key(TenantId tenant, CommandId command) {}

    /** A revision that came to nothing. */
    public record Refused(Key key, int revision) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    RefusedCommands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes them; a lower revision than the noted one changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Collection<Refused> refused) {
        Map<Key, Integer> highest = new HashMap<>();
        refused.forEach(one -> highest.merge(one.key(), one.revision(), Math::max));
        List<Key> keys = highest.keySet().stream()
                .sorted(Comparator.comparing((Key key) -> key.tenant().value())
                        .thenComparing(key -> key.command().value()))
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO refused_command AS noted (tenant, command_id, revision, changed_at)
                SELECT tenant, command_id, revision, :now
                  FROM unnest(:tenants::text[], :commands::text[], :revisions::int[])
                       AS fresh (tenant, command_id, revision)
                ON CONFLICT (tenant, command_id) DO UPDATE
                   SET revision = excluded.revision, changed_at = excluded.changed_at
                 WHERE noted.revision < excluded.revision
                """)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("tenants", keys.stream().map(key -> key.tenant().value()).toArray(String[]::new))
                .param(
                        "commands",
                        keys.stream().map(key -> key.command().value()).toArray(String[]::new))
                .param("revisions", keys.stream().map(highest::get).toArray(Integer[]::new))
                .update();
    }

    /** The revision that the next command has: 1 for one that was never refused. */
    public NextRevisions next(Collection<Key> keys) {
        Map<Key, Integer> last = new HashMap<>();
        jdbc.sql("""
                SELECT r.tenant, r.command_id, r.revision
                  FROM refused_command r
                  JOIN unnest(:tenants::text[], :commands::text[]) AS asked (tenant, command_id)
                    ON r.tenant = asked.tenant AND r.command_id = asked.command_id
                """)
                .param("tenants", keys.stream().map(key -> key.tenant().value()).toArray(String[]::new))
                .param(
                        "commands",
                        keys.stream().map(key -> key.command().value()).toArray(String[]::new))
                .query(row -> {
                    var key = new Key(new TenantId(row.getString(1)), new CommandId(row.getString(2)));
                    last.put(key, row.getInt(3));
                });
        return key -> last.getOrDefault(key, 0) + 1;
    }

    /** The next revision of a command. */
    @FunctionalInterface
    public interface NextRevisions {
        int of(Key key);
    }
}
