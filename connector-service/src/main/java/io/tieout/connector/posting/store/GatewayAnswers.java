package io.tieout.connector.posting.store;

import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.posting.Turn;
import io.tieout.model.event.Json;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Intacct answered where it was no success, word for word. The same words again are counted and not kept twice; of each posting the
 * {@value #MOST_OF_EACH} newest are kept.
 */
@Repository
public class GatewayAnswers {

    private static final Logger log = LoggerFactory.getLogger(GatewayAnswers.class);
    private static final int MOST_OF_EACH = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    GatewayAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Inside the transaction that settles the turn. */
    void keep(Turn turn, Map<CommandId, GatewayWords> heard) {
        if (heard.isEmpty()) {
            return;
        }
        heard.forEach((command, words) -> log.atWarn()
                .addKeyValue("tenant", turn.tenant())
                .addKeyValue("commandId", command)
                .addKeyValue("request", turn.token())
                .log("Intacct's own words: {}", words.line()));
        List<Heard> rows = heard.entrySet().stream()
                .map(entry -> Heard.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Heard::command))
                .toList();
        insert(turn, rows);
        forgetOldest(rows);
    }

    private void insert(Turn turn, List<Heard> rows) {
        jdbc.sql("""
                INSERT INTO posting_answer (command_id, fingerprint, tenant, purpose, request_id, level, http_status,
                                            rows, note, first_at, last_at)
                SELECT command_id, fingerprint, :tenant, :purpose, :request, level, http_status, rows, note, :now, :now
                  FROM unnest(:commands::text[], :fingerprints::text[], :levels::text[], :statuses::int[],
                              :rows::text[], :notes::text[])
                       AS heard (command_id, fingerprint, level, http_status, rows, note)
                ON CONFLICT (command_id, fingerprint) DO UPDATE
                   SET times = posting_answer.times + 1, last_at = excluded.last_at, request_id = excluded.request_id,
                       purpose = excluded.purpose, rows = excluded.rows
                """)
                .param("tenant", turn.tenant().value())
                .param("purpose", turn.purpose().name())
                .param("request", turn.token())
                .param("now", SqlTimes.of(clock.instant()))
                .params(Columns.of(rows)
                        .with("commands", Heard::command)
                        .with("fingerprints", Heard::fingerprint)
                        .with("levels", row -> row.words().level())
                        .with("statuses", row -> row.words().httpStatus())
                        .with("rows", Heard::json)
                        .with("notes", row -> row.words().note())
                        .asParameters())
                .update();
    }

    private void forgetOldest(List<Heard> rows) {
        jdbc.sql("""
                DELETE FROM posting_answer USING (
                       SELECT command_id, fingerprint,
                              row_number() OVER (PARTITION BY command_id ORDER BY last_at DESC, fingerprint) AS place
                         FROM posting_answer WHERE command_id = ANY(:commands)) AS kept
                 WHERE posting_answer.command_id = kept.command_id AND posting_answer.fingerprint = kept.fingerprint
                   AND kept.place > :most
                """)
                .param("commands", rows.stream().map(Heard::command).toArray(String[]::new))
                .param("most", MOST_OF_EACH)
                .update();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<KeptAnswer> of(TenantId tenant, CommandId command) {
        return jdbc.sql("""
                        SELECT * FROM posting_answer WHERE tenant = :tenant AND command_id = :command
                         ORDER BY last_at DESC, fingerprint
                        """)
                .param("tenant", tenant.value())
                .param("command", command.value())
                .query(GatewayAnswers::kept)
                .list();
    }

    private static KeptAnswer kept(ResultSet row, int number) throws SQLException {
        return new KeptAnswer(
                row.getString("purpose"),
                row.getString("request_id"),
                row.getString("level"),
                row.getInt("http_status"),
                Arrays.asList(Json.mapper().readValue(row.getString("rows"), GatewayWords.Row[].class)),
                row.getString("note"),
                row.getInt("times"),
                SqlTimes.read(row, "first_at"),
                SqlTimes.read(row, "last_at"));
    }

    /** @param fingerprint the same for the same words; a support id is new each time and does not count */
    private record Heard(String command, String fingerprint, String json, GatewayWords words) {

        static Heard of(CommandId command, GatewayWords words) {
            String fingerprint = UUID.nameUUIDFromBytes(words.line().getBytes(StandardCharsets.UTF_8))
                    .toString();
            return new Heard(command.value(), fingerprint, Json.mapper().writeValueAsString(words.rows()), words);
        }
    }
}
