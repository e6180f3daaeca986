package io.tieout.payment.people;

import io.tieout.model.connection.AccountsChosen;
import io.tieout.model.event.Event;
import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tenants whose mapping settings were changed, and how far their refused payments were tried again; a row for each tenant. */
@Repository
class ChangedMappings {

    /**
     * A change that is not done with.
     *
     * @param code of the last payment that was tried; empty before the first one
     * @param position of that payment
     */
    record Change(TenantId tenant, Instant chosenAt, String code, long position) {}

    private final JdbcClient jdbc;

    ChangedMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was chosen before what is known already changes nothing, as when it is told again. */
    void note(List<Event<AccountsChosen>> events, Instant now) {
        Collection<Event<AccountsChosen>> last = events.stream()
                .collect(Collectors.toMap(
                        Event::tenant,
                        event -> event,
                        BinaryOperator.maxBy(
                                Comparator.comparing(event -> event.data().chosenAt()))))
                .values();
        jdbc.sql("""
                INSERT INTO changed_mapping AS known (tenant, chosen_at, due_at)
                SELECT tenant, chosen_at, :now FROM unnest(:tenants::text[], :times::timestamptz[]) AS told (tenant, chosen_at)
                 ORDER BY tenant
                ON CONFLICT (tenant) DO UPDATE
                   SET chosen_at = excluded.chosen_at, due_at = excluded.due_at, code = '', position = 0
                 WHERE known.chosen_at < excluded.chosen_at
                """)
                .params(Columns.of(last)
                        .with("tenants", Event::tenant)
                        .with("times", event -> event.data().chosenAt())
                        .asParameters())
                .param("now", SqlTimes.of(now))
                .update();
    }

    /**
     * Takes the one that has waited longest, so that no other replica does.
     *
     * @param until when somebody else takes it, should this replica die
     */
    Optional<Change> take(Instant now, Instant until) {
        return jdbc.sql("""
                        UPDATE changed_mapping SET due_at = :until
                         WHERE tenant = (SELECT tenant FROM changed_mapping WHERE due_at <= :now
                                          ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING tenant, chosen_at, code, position
                        """)
                .param("now", SqlTimes.of(now))
                .param("until", SqlTimes.of(until))
                .query((row, number) -> new Change(
                        new TenantId(row.getString("tenant")),
                        SqlTimes.read(row, "chosen_at"),
                        row.getString("code"),
                        row.getLong("position")))
                .optional();
    }

    /** Its next page waits behind those of others. */
    void goesOn(Change change, String code, long position, Instant now) {
        jdbc.sql("""
                UPDATE changed_mapping SET code = :code, position = :position, due_at = :now
                 WHERE tenant = :tenant AND chosen_at = :chosen
                """)
                .param("tenant", change.tenant().value())
                .param("chosen", SqlTimes.of(change.chosenAt()))
                .param("code", code)
                .param("position", position)
                .param("now", SqlTimes.of(now))
                .update();
    }

    void done(Change change) {
        jdbc.sql("UPDATE changed_mapping SET due_at = NULL WHERE tenant = :tenant AND chosen_at = :chosen")
                .param("tenant", change.tenant().value())
                .param("chosen", SqlTimes.of(change.chosenAt()))
                .update();
    }
}
