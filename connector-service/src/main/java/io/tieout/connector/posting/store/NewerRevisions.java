package io.tieout.connector.posting.store;

import static java.util.stream.Collectors.toMap;

import io.tieout.connector.gateway.writing.Writings;
import io.tieout.model.event.Event;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps a newer revision of a command that comes while its posting is under way, and lets it take effect when that has come to rest, as one
 * that comes then would: where a record exists it changes nothing, where it was refused it takes its place, and the refusal is not told,
 * since nobody waits for that revision any more. Whoever asked for the newer one waits for its outcome, and would wait for ever if it were
 * dropped. What was withdrawn stays withdrawn.
 */
@Repository
class NewerRevisions {

    /** What a statement sets so that the newer revision, where there is one, stands in place of the one before. */
    static final String IN_PLACE = """
            revision = coalesce((posting.newer ->> 'revision')::int, posting.revision),
            body = coalesce(posting.newer ->> 'body', posting.body),
            natural_key = coalesce(posting.newer ->> 'key', posting.natural_key),
            entity = CASE WHEN posting.newer IS NULL THEN posting.entity ELSE posting.newer ->> 'entity' END,
            event_id = coalesce(posting.newer ->> 'event', posting.event_id),
            newer = NULL""";

    private final JdbcClient jdbc;
    private final Clock clock;

    NewerRevisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The caller has locked their postings, so that none comes to rest meanwhile. Those that nothing is under way of are left alone. */
    void keep(List<Event<? extends IntacctCommand>> commands) {
        jdbc.sql("""
                UPDATE posting
                   SET newer = jsonb_build_object('revision', command.revision, 'body', command.body, 'key', command.natural_key,
                                                  'entity', command.entity, 'event', command.event_id,
                                                  'doubt', CASE WHEN command.set_at IS NOT NULL THEN 'FORGOTTEN' END,
                                                  'sentAt', command.set_at)
                  FROM (SELECT command_id, tenant, revision, body, natural_key, entity, event_id, mark.set_at
                          FROM unnest(:ids::text[], :tenants::text[], :entities::text[], :keys::text[], :events::text[], :revisions::int[],
                                      :bodies::text[], :dates::date[], :received::timestamptz[])
                               AS command (command_id, tenant, entity, natural_key, event_id, revision, body, dated, received)
                        """ + RestoreMark.OF_COMMANDS + """
                       ) AS command
                 WHERE posting.command_id = command.command_id AND posting.tenant = command.tenant AND NOT posting.withdrawn
                   AND posting.state IN ('READY', 'IN_FLIGHT', 'UNCERTAIN')
                   AND command.revision > greatest(posting.revision, (posting.newer ->> 'revision')::int)
                """)
                .params(Columns.of(commands)
                        .with("ids", event -> event.data().commandId())
                        .with("tenants", Event::tenant)
                        .with("entities", event -> event.data().entityId())
                        .with("keys", event -> Writings.of(event.data()).key())
                        .with("events", Event::id)
                        .with("revisions", event -> event.data().revision())
                        .with("bodies", event -> CommandText.write(event.data()))
                        .with("dates", event -> event.data().dated())
                        .with("received", event -> event.data().origin().receivedAt())
                        .asParameters())
                .param("clocks", RestoreMark.CLOCKS)
                .update();
    }

    /**
     * Sends the newer revisions of those that were refused and have one. To be called in the transaction that brought them to rest.
     *
     * @return all of them, as they are now
     */
    List<SettledRow> inPlaceOf(List<SettledRow> settled) {
        String[] overtaken = settled.stream()
                .filter(SettledRow::isOvertaken)
                .map(row -> row.command().commandId().value())
                .toArray(String[]::new);
        if (overtaken.length == 0) {
            return settled;
        }
        Map<String, SettledRow> newer = send(overtaken).stream()
                .collect(toMap(row -> row.command().commandId().value(), row -> row));
        return settled.stream()
                .map(row -> newer.getOrDefault(row.command().commandId().value(), row))
                .toList();
    }

    private List<SettledRow> send(String[] commands) {
        return jdbc.sql("""
                        UPDATE posting
                           SET state = CASE WHEN coalesce(doubt, newer ->> 'doubt') IS NULL THEN 'READY' ELSE 'UNCERTAIN' END,
                               doubt = coalesce(doubt, newer ->> 'doubt'),
                               sent_at = greatest(sent_at, (newer ->> 'sentAt')::timestamptz),
                               urgency = 0, due_at = :now, attempts = 0, look_ups = 0, solo = false,
                               code = NULL, cause = NULL, remedy = NULL, raw = NULL, told_as = NULL, updated_at = :now,
                        """ + IN_PLACE + " WHERE command_id = ANY(:ids) RETURNING " + SettledRow.COLUMNS)
                .param("ids", commands)
                .param("now", SqlTimes.of(clock.instant()))
                .query(SettledRows::read)
                .list();
    }
}
