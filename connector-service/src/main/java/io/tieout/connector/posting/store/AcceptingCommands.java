package io.tieout.connector.posting.store;

import io.tieout.connector.lane.Times;
import io.tieout.model.event.Event;
import io.tieout.model.intacct.IntacctCommand;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepts commands: one insert for a whole batch. A command that is known already is left alone, unless it was refused and the new
 * one has a higher revision. A command of a tenant that is not connected is parked at once.
 */
@Component
public class AcceptingCommands {

    private static final String NOT_CONNECTED_CAUSE = "The tenant is not connected to an Intacct company.";
    private static final String NOT_CONNECTED_REMEDY = "Connect it under Connection, then retry the parked postings.";

    private final JdbcClient jdbc;
    private final LaneClock lanes;
    private final Outcomes outcomes;
    private final Clock clock;

    AcceptingCommands(JdbcClient jdbc, LaneClock lanes, Outcomes outcomes, Clock clock) {
        this.jdbc = jdbc;
        this.lanes = lanes;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Transactional
    public void accept(List<Event<? extends IntacctCommand>> commands) {
        List<Event<? extends IntacctCommand>> newest = newestOfEach(commands);
        if (newest.isEmpty()) {
            return;
        }
        Map<String, String> companies = companiesOf(newest);
        List<Accepted> accepted = insert(newest, companies);
        lanes.dueNow(accepted.stream()
                .map(Accepted::company)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        tell(accepted.stream()
                .filter(row -> row.company() == null)
                .map(Accepted::commandId)
                .toList());
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

    private Map<String, String> companiesOf(Collection<Event<? extends IntacctCommand>> commands) {
        Map<String, String> companies = new HashMap<>();
        jdbc.sql("SELECT tenant, company FROM lane_member WHERE tenant = ANY(:tenants)")
                .param(
                        "tenants",
                        commands.stream()
                                .map(event -> event.tenant().value())
                                .distinct()
                                .toArray(String[]::new))
                .query((row, number) -> companies.put(row.getString("tenant"), row.getString("company")))
                .list();
        return companies;
    }

    private List<Accepted> insert(List<Event<? extends IntacctCommand>> events, Map<String, String> companies) {
        return jdbc.sql("""
                        INSERT INTO posting (command_id, tenant, company, entity, document_key, natural_key, event_type,
                                             event_id, traceparent, revision, body, state, due_at, code, cause, remedy,
                                             decisions, accepted_at, updated_at)
                        SELECT command_id, tenant, company, entity, document_key, natural_key, event_type,
                               event_id, traceparent, revision, body,
                               CASE WHEN company IS NULL THEN 'PARKED' ELSE 'READY' END, :now,
                               CASE WHEN company IS NULL THEN 'NOT_CONNECTED' END,
                               CASE WHEN company IS NULL THEN :cause END,
                               CASE WHEN company IS NULL THEN :remedy END,
                               CASE WHEN company IS NULL THEN 1 ELSE 0 END, :now, :now
                          FROM unnest(:ids::text[], :tenants::text[], :companies::text[], :entities::text[],
                                      :documents::text[], :keys::text[], :types::text[], :events::text[],
                                      :traces::text[], :revisions::int[], :bodies::text[]) WITH ORDINALITY
                               AS command (command_id, tenant, company, entity, document_key, natural_key, event_type,
                                           event_id, traceparent, revision, body, place)
                         ORDER BY place
                        ON CONFLICT (command_id) DO UPDATE
                           SET revision = excluded.revision, body = excluded.body, natural_key = excluded.natural_key,
                               company = excluded.company, entity = excluded.entity, event_id = excluded.event_id,
                               state = CASE WHEN excluded.company IS NULL THEN 'PARKED'
                                            WHEN posting.doubt IS NOT NULL THEN 'UNCERTAIN' ELSE 'READY' END,
                               urgency = 0, due_at = excluded.due_at, attempts = 0, look_ups = 0, solo = false,
                               code = excluded.code, cause = excluded.cause, remedy = excluded.remedy, raw = NULL,
                               decisions = posting.decisions + excluded.decisions, updated_at = excluded.updated_at
                         WHERE posting.state IN ('REJECTED', 'PARKED') AND excluded.revision > posting.revision
                        RETURNING posting.command_id, posting.company""")
                .param("now", Times.of(clock.instant()))
                .param("cause", NOT_CONNECTED_CAUSE)
                .param("remedy", NOT_CONNECTED_REMEDY)
                .param("ids", column(events, event -> event.data().commandId().value()))
                .param("tenants", column(events, event -> event.tenant().value()))
                .param(
                        "companies",
                        column(events, event -> companies.get(event.tenant().value())))
                .param("entities", column(events, event -> event.data().entityId()))
                .param("documents", column(events, event -> event.data().documentKey()))
                .param("keys", column(events, event -> event.data().naturalKey()))
                .param("types", column(events, event -> event.type().name()))
                .param("events", column(events, event -> event.id().value()))
                .param("traces", column(events, event -> event.trace().traceparent()))
                .param(
                        "revisions",
                        events.stream().map(event -> event.data().revision()).toArray(Integer[]::new))
                .param("bodies", column(events, event -> CommandText.write(event.data())))
                .query((row, number) -> new Accepted(row.getString("command_id"), row.getString("company")))
                .list();
    }

    /** @param company null: the tenant is not connected, and the posting is parked */
    private record Accepted(String commandId, @Nullable String company) {}

    private static String[] column(
            List<Event<? extends IntacctCommand>> events,
            Function<Event<? extends IntacctCommand>, @Nullable String> of) {
        return events.stream().map(of).toArray(String[]::new);
    }
}
