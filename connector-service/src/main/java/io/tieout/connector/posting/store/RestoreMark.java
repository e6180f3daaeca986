package io.tieout.connector.posting.store;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.posting.Doubt;
import io.tieout.model.event.Json;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that this database was put back to an earlier copy of itself and has forgotten what it sent since. All that it holds and all that
 * arrives until the mark is lifted is {@link Doubt#FORGOTTEN}: asked for in Intacct before it is sent. What was received before the
 * restore cannot be told from what is new, since a replay brings it in new records; asking for one thing too many costs a hundredth of a
 * page, and for one too few money. For the same reason a mark that was lifted goes on asking for what Tieout had received until then,
 * whatever its date, and for what is dated before the day after the mark was set, or has no date: a payment that waited for its invoice
 * may be commanded weeks later, and one that billing publishes again is received anew.
 */
@Repository
public class RestoreMark {

    /** By how much the clocks of our own services may differ. */
    static final String CLOCKS = "1 minute";

    /** Joins the mark to each {@code command} that may have been sent in the forgotten time; {@code :clocks} is {@link #CLOCKS}. */
    static final String OF_COMMANDS = """
                               LEFT JOIN (SELECT set_at, lifted_at, (set_at AT TIME ZONE 'UTC')::date + 1 AS last_day
                                            FROM restore_mark ORDER BY mark DESC LIMIT 1) AS mark
                                      ON mark.lifted_at IS NULL OR command.dated IS NULL OR command.dated <= mark.last_day
                                         OR command.received IS NULL OR command.received <= mark.lifted_at + :clocks::interval
            """;

    private static final String LOCK = "hashtext('restore mark')";

    private final JdbcClient jdbc;
    private final Lanes lanes;
    private final Clock clock;

    RestoreMark(JdbcClient jdbc, Lanes lanes, Clock clock) {
        this.jdbc = jdbc;
        this.lanes = lanes;
        this.clock = clock;
    }

    /**
     * A mark that stands.
     *
     * @param askedFor how many postings have yet to be asked for, because they may have been forgotten
     */
    public record Standing(Instant since, String who, String reason, long askedFor) {}

    /** Nobody sets or lifts a mark until the end of the transaction. To be called before anything else is locked. */
    void holdAsItIs() {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(" + LOCK + ")::text")
                .query(String.class)
                .single();
    }

    /**
     * No command is accepted, and no mark is set or lifted, until the end of the transaction, which has to be short: whoever accepts waits
     * for it.
     *
     * @throws org.springframework.dao.DataAccessException if those who accept took longer than a second
     */
    void whileNobodyAccepts() {
        jdbc.sql("SELECT set_config('lock_timeout', '1s', true)")
                .query(String.class)
                .single();
        lock();
    }

    /**
     * Sets the mark, in place of an older one that still stands. What is under way is taken from its turns: their answers change nothing,
     * except that a record exists. Postings that wait for a person are asked for when the person sends them again.
     *
     * @param born above all counts of decisions of the forgotten time, so that what is decided now is told under other ids
     * @return how many postings are asked for at once, those that wait for a person not among them
     */
    @Transactional
    public int set(long born, String who, String reason) {
        lock();
        end(who);
        jdbc.sql("INSERT INTO restore_mark (set_at, who, reason) VALUES (:now, :who, :reason)")
                .param("now", SqlTimes.of(clock.instant()))
                .param("who", who)
                .param("reason", reason)
                .update();
        List<Optional<String>> doubted = jdbc.sql("""
                        UPDATE posting
                           SET state = CASE WHEN state IN ('READY', 'IN_FLIGHT') THEN 'UNCERTAIN' ELSE state END,
                               doubt = CASE WHEN doubt IS NULL OR doubt = 'NO_ANSWER' THEN 'FORGOTTEN' ELSE doubt END,
                               due_at = CASE WHEN state IN ('PARKED', 'REJECTED') THEN due_at ELSE :now END,
                               sent_at = :now, look_ups = 0, turn = NULL,
                               decisions = greatest(decisions, :born), updated_at = :now
                         WHERE state IN ('READY', 'IN_FLIGHT', 'UNCERTAIN', 'PARKED', 'REJECTED')
                        RETURNING CASE WHEN state = 'UNCERTAIN' THEN coalesce(company, '') END AS lane
                        """)
                .param("born", born)
                .param("now", SqlTimes.of(clock.instant()))
                .query((row, number) -> Optional.ofNullable(row.getString("lane")))
                .list();
        List<String> asked = doubted.stream().flatMap(Optional::stream).toList();
        lanes.dueNow(asked.stream()
                .distinct()
                .filter(lane -> !lane.isEmpty())
                .map(CompanyId::of)
                .toList());
        return asked.size();
    }

    /**
     * Lifts the mark: what Tieout receives from now on and is dated later is sent as it comes. What was received before, here or by those
     * who command it, is asked for all the same.
     *
     * @return whether one stood
     */
    @Transactional
    public boolean lift(String who) {
        lock();
        return end(who) > 0;
    }

    /**
     * Notes of the mark that stands up to where billing's topics have to be read again.
     *
     * @param ends by topic and partition, as {@code billing.payment.v1/0}
     */
    public void endsAt(Map<String, Long> ends) {
        jdbc.sql("UPDATE restore_mark SET ends = :ends::jsonb WHERE lifted_at IS NULL")
                .param("ends", Json.mapper().writeValueAsString(ends))
                .update();
    }

    /** As they were noted of the mark that stands. */
    public Map<String, Long> ends() {
        Map<String, Long> ends = new HashMap<>();
        jdbc.sql(
                        "SELECT noted.key, noted.value::bigint FROM restore_mark, jsonb_each_text(ends) AS noted WHERE lifted_at IS NULL")
                .query(row -> {
                    ends.put(row.getString(1), row.getLong(2));
                });
        return ends;
    }

    public Optional<Standing> standing() {
        return jdbc.sql("""
                        SELECT set_at, who, reason,
                               (SELECT count(*) FROM posting WHERE state = 'UNCERTAIN' AND doubt = 'FORGOTTEN') AS asked
                          FROM restore_mark WHERE lifted_at IS NULL
                        """)
                .query((row, number) -> new Standing(
                        SqlTimes.read(row, "set_at"),
                        row.getString("who"),
                        row.getString("reason"),
                        row.getLong("asked")))
                .optional();
    }

    private int end(String who) {
        return jdbc.sql("UPDATE restore_mark SET lifted_at = :now, lifted_by = :who WHERE lifted_at IS NULL")
                .param("now", SqlTimes.of(clock.instant()))
                .param("who", who)
                .update();
    }

    /** Waits for those who accept commands, and they for this. */
    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(" + LOCK + ")::text")
                .query(String.class)
                .single();
    }
}
