package io.tieout.connector.posting.store;

import io.tieout.connector.gateway.writing.Writings;
import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.Memberships;
import io.tieout.model.event.Event;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepts commands: one insert for a whole batch. A command that is known already is left alone, unless it was refused and the new
 * one has a higher revision. A command of a tenant that is not connected is parked at once; one of a tenant whose connection does not run
 * waits outside of all lanes, for the reason that its membership gives. While a {@link RestoreMark} stands, each is asked for
 * before it is sent; when it is lifted, still each that may have come before, by when Tieout received it and by its accounting date.
 * A higher revision of one that is under way is kept beside it ({@link NewerRevisions}), in a statement of its own that only a batch with
 * known commands costs.
 *
 * <p>A command whose posting was deleted is known from {@link SettledCommands}, and treated in the same way. What was refused so long ago
 * and comes with a higher revision is asked for before it is sent, since nobody remembers whether there was a doubt. The look at that table
 * is a join that PostgreSQL cannot turn around ({@code LATERAL} with a limit): one step down the primary key for each command, whatever
 * the statistics say. With 1,000,000 rows it reads three pages of the index for
 * each, and a batch of 500 commands takes 3 ms longer.
 */
@Component
public class AcceptingCommands {

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final Lanes lanes;
    private final RestoreMark mark;
    private final NewerRevisions newer;
    private final Outcomes outcomes;
    private final Clock clock;

    AcceptingCommands(
            JdbcClient jdbc,
            Memberships memberships,
            Lanes lanes,
            RestoreMark mark,
            NewerRevisions newer,
            Outcomes outcomes,
            Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.lanes = lanes;
        this.mark = mark;
        this.newer = newer;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Transactional
    public void accept(List<Event<? extends IntacctCommand>> commands) {
        List<Event<? extends IntacctCommand>> newest = newestOfEach(commands);
        if (newest.isEmpty()) {
            return;
        }
        mark.holdAsItIs();
        List<Accepted> accepted = insert(newest, membersOf(newest));
        if (accepted.size() < newest.size()) { // the insert has locked those that it left alone
            newer.keep(newest);
        }
        lanes.dueNow(accepted.stream()
                .map(Accepted::company)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        tell(accepted.stream().filter(Accepted::parked).map(Accepted::commandId).toList());
    }

    /** Those that are parked already. */
    private void tell(List<String> commandIds) {
        if (commandIds.isEmpty()) {
            return;
        }
        outcomes.tell(jdbc.sql(
                        "SELECT " + SettledRow.COLUMNS + " FROM posting WHERE command_id = ANY(:ids) ORDER BY position")
                .param("ids", commandIds.toArray(String[]::new))
                .query(SettledRows::read)
                .list());
    }

    private static List<Event<? extends IntacctCommand>> newestOfEach(List<Event<? extends IntacctCommand>> commands) {
        Map<String, Event<? extends IntacctCommand>> newest = new LinkedHashMap<>();
        for (var command : commands) {
            newest.merge(
                    command.data().commandId().value(),
                    command,
                    (one, other) -> one.data().revision() >= other.data().revision() ? one : other);
        }
        return List.copyOf(newest.values());
    }

    /** They stay as they are until the end of the transaction: one that is paused meanwhile takes out of its lane what is put in here. */
    private Map<TenantId, Membership> membersOf(Collection<Event<? extends IntacctCommand>> commands) {
        return memberships.steady(
                commands.stream().map(Event::tenant).distinct().toList());
    }

    private List<Accepted> insert(List<Event<? extends IntacctCommand>> events, Map<TenantId, Membership> members) {
        return jdbc.sql("""
                        INSERT INTO posting (command_id, tenant, company, entity, document_key, natural_key, event_type,
                                             event_id, traceparent, revision, body, state, due_at, doubt, sent_at, code, cause,
                                             remedy, decisions, accepted_at, updated_at)
                        SELECT command_id, tenant, company, entity, document_key, natural_key, event_type,
                               event_id, traceparent, command.revision, body,
                               CASE WHEN NOT connected THEN 'PARKED'
                                    WHEN mark.set_at IS NULL AND settled.state IS NULL THEN 'READY'
                                    ELSE 'UNCERTAIN' END,
                               :now,
                               CASE WHEN mark.set_at IS NOT NULL OR settled.state IS NOT NULL THEN 'FORGOTTEN' END,
                               CASE WHEN settled.state IS NULL THEN mark.set_at
                                    ELSE greatest(settled.settled_at, (SELECT max(set_at) FROM restore_mark)) END,
                               CASE WHEN NOT connected THEN :code END,
                               CASE WHEN NOT connected THEN :cause END,
                               CASE WHEN NOT connected THEN :remedy END,
                               greatest(age.born, settled.decisions) + CASE WHEN connected THEN 0 ELSE 1 END, :now, :now
                          FROM unnest(:ids::text[], :tenants::text[], :connected::boolean[], :companies::text[], :entities::text[],
                                      :documents::text[], :keys::text[], :types::text[], :events::text[],
                                      :traces::text[], :revisions::int[], :bodies::text[], :dates::date[], :received::timestamptz[])
                               WITH ORDINALITY
                               AS command (command_id, tenant, connected, company, entity, document_key, natural_key, event_type,
                                           event_id, traceparent, revision, body, dated, received, place)
                               CROSS JOIN database_age AS age
                        """ + RestoreMark.OF_COMMANDS + """
                               LEFT JOIN LATERAL (SELECT state, revision, decisions, settled_at FROM settled_command
                                                   WHERE settled_command.command_id = command.command_id LIMIT 1) AS settled
                                      ON true
                         WHERE settled.state IS NULL OR settled.state = 'REJECTED' AND settled.revision < command.revision
                         ORDER BY place
                        ON CONFLICT (command_id) DO UPDATE
                           SET revision = excluded.revision, body = excluded.body, natural_key = excluded.natural_key,
                               company = excluded.company, entity = excluded.entity, event_id = excluded.event_id,
                               state = CASE WHEN excluded.state = 'PARKED' THEN 'PARKED'
                                            WHEN coalesce(posting.doubt, excluded.doubt) IS NOT NULL THEN 'UNCERTAIN'
                                            ELSE 'READY' END,
                               doubt = coalesce(posting.doubt, excluded.doubt),
                               sent_at = greatest(posting.sent_at, excluded.sent_at),
                               urgency = 0, due_at = excluded.due_at, attempts = 0, look_ups = 0, solo = false,
                               code = excluded.code, cause = excluded.cause, remedy = excluded.remedy, raw = NULL,
                               told_as = NULL,
                               decisions = posting.decisions + 1, updated_at = excluded.updated_at
                         WHERE posting.state IN ('REJECTED', 'PARKED') AND excluded.revision > posting.revision
                        RETURNING posting.command_id, posting.company, posting.state = 'PARKED' AS parked""")
                .param("now", SqlTimes.of(clock.instant()))
                .params(ProblemColumns.parameters(PostingQueries.NOT_CONNECTED))
                .params(Columns.of(events)
                        .with("ids", event -> event.data().commandId())
                        .with("tenants", Event::tenant)
                        .with("connected", event -> members.containsKey(event.tenant()))
                        .with("companies", event -> lane(members.get(event.tenant())))
                        .with("entities", event -> event.data().entityId())
                        .with("documents", event -> event.data().documentKey())
                        .with("keys", event -> Writings.of(event.data()).key())
                        .with("types", event -> event.type().name())
                        .with("events", Event::id)
                        .with("traces", event -> event.trace().traceparent())
                        .with("revisions", event -> event.data().revision())
                        .with("dates", event -> event.data().dated())
                        .with("received", event -> event.data().origin().receivedAt())
                        .with("bodies", event -> CommandText.write(event.data()))
                        .asParameters())
                .param("clocks", RestoreMark.CLOCKS)
                .query((row, number) -> new Accepted(
                        row.getString("command_id"), company(row.getString("company")), row.getBoolean("parked")))
                .list();
    }

    private static @Nullable String lane(@Nullable Membership member) {
        return member == null || !member.isRunning() ? null : member.company().key();
    }

    /**
     * @param company null: in no lane
     * @param parked the tenant is not connected
     */
    private record Accepted(String commandId, @Nullable CompanyId company, boolean parked) {}

    private static @Nullable CompanyId company(@Nullable String key) {
        return key == null ? null : CompanyId.of(key);
    }
}
