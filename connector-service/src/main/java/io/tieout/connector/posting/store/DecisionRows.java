package io.tieout.connector.posting.store;

import static java.util.stream.Collectors.toMap;

import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.Posting;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
                           SET state = decision.state,
                               due_at = coalesce(decision.due_at::timestamptz, posting.due_at),
                               attempts = posting.attempts - decision.uncounted,
                               solo = coalesce(decision.solo, posting.solo),
                               doubt = decision.doubt,
                               turn = :token,
                               sent_at = CASE WHEN decision.state = 'UNCERTAIN' AND :sent THEN :now ELSE posting.sent_at END,
                               look_ups = CASE WHEN decision.doubt IS NULL THEN 0 ELSE posting.look_ups + decision.asked END,
                               record_no = decision.record_no,
                               code = decision.code, cause = decision.cause, remedy = decision.remedy, raw = decision.raw,
                               decisions = posting.decisions + decision.final,
                               updated_at = :now
                          FROM unnest(:ids::text[], :states::text[], :dues::text[], :uncounted::int[],
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
                .param("ids", column(rows, DecisionRow::commandId))
                .param("states", column(rows, row -> row.state().name()))
                .param(
                        "dues",
                        column(rows, row -> row.due() == null ? null : row.due().toString()))
                .param("uncounted", rows.stream().map(DecisionRow::uncounted).toArray(Integer[]::new))
                .param("solos", rows.stream().map(DecisionRow::solo).toArray(Boolean[]::new))
                .param(
                        "doubts",
                        column(
                                rows,
                                row -> row.doubt() == null ? null : row.doubt().name()))
                .param("asked", rows.stream().map(DecisionRow::asked).toArray(Integer[]::new))
                .param("recordNos", column(rows, DecisionRow::recordNo))
                .param(
                        "codes",
                        column(
                                rows,
                                row -> row.problem() == null
                                        ? null
                                        : row.problem().code()))
                .param(
                        "causes",
                        column(
                                rows,
                                row -> row.problem() == null
                                        ? null
                                        : row.problem().cause()))
                .param(
                        "remedies",
                        column(
                                rows,
                                row -> row.problem() == null
                                        ? null
                                        : row.problem().remedy()))
                .param("raws", column(rows, DecisionRow::raw))
                .param("finals", rows.stream().map(row -> row.isFinal() ? 1 : 0).toArray(Integer[]::new))
                .param("token", turn.token())
                .param("sent", turn.purpose() == Turn.Purpose.SEND)
                .query((row, number) -> SettledRows.read(row, sent))
                .list();
    }

    private static String[] column(
            List<DecisionRow> rows, Function<DecisionRow, @org.jspecify.annotations.Nullable String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }
}
