package io.tieout.connector.posting.store;

import static java.util.stream.Collectors.toMap;

import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.Posting;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the decisions of a turn in one statement. A posting whose answer was given up counts as sent now: within its turn it may have
 * been sent more than once, and the window for a late commit begins after the last time. A turn that lost its lease meanwhile takes such
 * a posting back from whoever asks for it, who reckons with a window that began too early; but
 * not where memory was lost, since there the window is wider.
 */
@Repository
class DecisionRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the postings that were changed, as they are now */
    List<SettledRow> store(Turn turn, Map<CommandId, Decision> made) {
        List<DecisionRow> rows = made.entrySet().stream()
                .map(entry -> DecisionRow.of(entry.getKey(), entry.getValue(), turn.purpose()))
                .sorted(java.util.Comparator.comparing(DecisionRow::commandId))
                .toList();
        Map<CommandId, IntacctCommand> sent =
                turn.postings().stream().map(Posting::command).collect(toMap(IntacctCommand::commandId, it -> it));
        return jdbc.sql("""
                        UPDATE posting
                           SET state = CASE WHEN posting.withdrawn AND decision.state IN ('PARKED', 'REJECTED') THEN 'DISMISSED'
                                            ELSE decision.state END,
                               due_at = coalesce(decision.due_at, posting.due_at),
                               attempts = posting.attempts - decision.uncounted,
                               solo = coalesce(decision.solo, posting.solo),
                               doubt = decision.doubt,
                               turn = :token,
                               sent_at = CASE WHEN decision.state = 'UNCERTAIN' AND :sent THEN :now ELSE posting.sent_at END,
                               look_ups = CASE WHEN decision.doubt IS NULL THEN 0 ELSE posting.look_ups + decision.asked END,
                               record_no = decision.record_no,
                               newer = CASE WHEN decision.state = 'POSTED' THEN NULL ELSE posting.newer END,
                               code = decision.code, cause = decision.cause, remedy = decision.remedy, raw = decision.raw,
                               decisions = posting.decisions + decision.final,
                               updated_at = :now
                          FROM unnest(:ids::text[], :states::text[], :dues::timestamptz[], :uncounted::int[],
                                      :solos::boolean[], :doubts::text[], :asked::int[], :recordNos::text[],
                                      :codes::text[], :causes::text[], :remedies::text[], :raws::text[], :finals::int[])
                               AS decision (command_id, state, due_at, uncounted, solo, doubt, asked, record_no,
                                            code, cause, remedy, raw, final)
                         WHERE posting.command_id = decision.command_id
                           AND (posting.turn = :token AND posting.state IN ('IN_FLIGHT', 'UNCERTAIN')
                                OR decision.state = 'POSTED' AND posting.state <> 'POSTED'
                                OR decision.state = 'UNCERTAIN' AND :sent
                                   AND posting.state = 'UNCERTAIN' AND posting.doubt IS DISTINCT FROM 'FORGOTTEN')
                        RETURNING\s""" + SettledRow.COLUMNS)
                .param("now", SqlTimes.of(clock.instant()))
                .params(Columns.of(rows)
                        .with("ids", DecisionRow::commandId)
                        .with("states", DecisionRow::state)
                        .with("dues", DecisionRow::due)
                        .with("uncounted", DecisionRow::uncounted)
                        .with("solos", DecisionRow::solo)
                        .with("doubts", DecisionRow::doubt)
                        .with("asked", DecisionRow::asked)
                        .with("recordNos", DecisionRow::recordNo)
                        .withProblem(DecisionRow::problem)
                        .with("raws", DecisionRow::raw)
                        .with("finals", row -> row.isFinal() ? 1 : 0)
                        .asParameters())
                .param("token", turn.token())
                .param("sent", turn.purpose() == Turn.Purpose.SEND)
                .query((row, number) -> SettledRows.read(row, sent))
                .list();
    }
}
