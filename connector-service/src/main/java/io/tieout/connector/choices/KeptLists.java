package io.tieout.connector.choices;

import io.tieout.connector.connection.Connection;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lists as they were read last. A list counts only for the company and entity that it was read in. */
@Repository
class KeptLists {

    private final JdbcClient jdbc;

    KeptLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A list without its entries.
     *
     * @param readAt when it was read to its end, UTC
     * @param refreshing whether somebody reads it anew
     * @param problem why it could not be read the last time; null where it could
     */
    record Kept(
            int entries,
            Instant readAt,
            boolean refreshing,
            @Nullable Problem problem) {}

    /** Empty where the list was never read to its end in this company. */
    Optional<Kept> of(Connection connection, ChoiceList list, Instant now) {
        return jdbc.sql("""
                SELECT entries, read_at, refreshing_until > :now AS refreshing, code, cause, remedy
                  FROM choice_list
                 WHERE tenant = :tenant AND list = :list AND company = :company
                   AND entity_id IS NOT DISTINCT FROM :entity AND generation IS NOT NULL
                """)
                .param("tenant", connection.tenant().value())
                .param("list", list.name())
                .param("company", connection.company().key())
                .param("entity", connection.entityId())
                .param("now", SqlTimes.of(now))
                .query((row, number) -> new Kept(
                        row.getInt("entries"),
                        SqlTimes.read(row, "read_at"),
                        row.getBoolean("refreshing"),
                        ProblemColumns.read(row)))
                .optional();
    }

    /**
     * Entries in the order of their ids.
     *
     * @param words that stand in the id or the name, in small letters; empty for all
     * @param after the id that the page before ended with; empty for the first page
     */
    List<Choice> entries(TenantId tenant, ChoiceList list, String words, String after, int limit) {
        // In one statement, so that a generation that is replaced meanwhile is not found empty.
        return jdbc.sql("""
                SELECT id, name, kind, currency, account_no
                  FROM choice
                 WHERE tenant = :tenant AND list = :list AND id > :after AND strpos(words, :words) > 0
                   AND generation = (SELECT generation FROM choice_list WHERE tenant = :tenant AND list = :list)
                 ORDER BY id LIMIT :limit
                """)
                .param("tenant", tenant.value())
                .param("list", list.name())
                .param("after", after)
                .param("words", words)
                .param("limit", limit)
                .query((row, number) -> new Choice(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("currency"),
                        row.getString("account_no")))
                .list();
    }

    /** Somebody wants it: as long as that goes on, it is kept. */
    void wanted(TenantId tenant, ChoiceList list, Instant now) {
        jdbc.sql("""
                UPDATE choice_list SET asked_at = :now
                 WHERE tenant = :tenant AND list = :list AND asked_at < :now::timestamptz - interval '1 hour'
                """)
                .param("tenant", tenant.value())
                .param("list", list.name())
                .param("now", SqlTimes.of(now))
                .update();
    }

    /**
     * Takes a list for reading, unless somebody reads it already.
     *
     * @param until when others may take it, should this replica die
     * @return the generation to read into; empty if it is taken
     */
    Optional<Long> take(Connection connection, ChoiceList list, Instant now, Instant until) {
        return jdbc.sql("""
                INSERT INTO choice_list AS known (tenant, list, company, entity_id, refreshing_until, asked_at)
                VALUES (:tenant, :list, :company, :entity, :until, :now)
                ON CONFLICT (tenant, list) DO UPDATE
                   SET refreshing_until = excluded.refreshing_until,
                       generation = CASE WHEN known.company = excluded.company
                                          AND known.entity_id IS NOT DISTINCT FROM excluded.entity_id
                                         THEN known.generation END,
                       company = excluded.company, entity_id = excluded.entity_id
                 WHERE known.refreshing_until IS NULL OR known.refreshing_until <= :now
                    OR known.company <> excluded.company OR known.entity_id IS DISTINCT FROM excluded.entity_id
                RETURNING nextval('choice_generation')
                """)
                .param("tenant", connection.tenant().value())
                .param("list", list.name())
                .param("company", connection.company().key())
                .param("entity", connection.entityId())
                .param("until", SqlTimes.of(until))
                .param("now", SqlTimes.of(now))
                .query(Long.class)
                .optional();
    }

    /** A page of a generation that does not count yet. An id that comes twice is one. */
    void add(TenantId tenant, ChoiceList list, long generation, List<Choice> page) {
        jdbc.sql("""
                INSERT INTO choice (tenant, list, generation, id, name, kind, currency, account_no, words)
                SELECT :tenant, :list, :generation, id, name, kind, currency, account_no, words
                  FROM unnest(:ids::text[], :names::text[], :kinds::text[], :currencies::text[], :accounts::text[],
                              :words::text[])
                    AS page (id, name, kind, currency, account_no, words)
                ON CONFLICT DO NOTHING
                """)
                .param("tenant", tenant.value())
                .param("list", list.name())
                .param("generation", generation)
                .params(Columns.of(page)
                        .with("ids", Choice::id)
                        .with("names", Choice::name)
                        .with("kinds", Choice::kind)
                        .with("currencies", Choice::currency)
                        .with("accounts", Choice::accountNo)
                        .with("words", Choice::words)
                        .asParameters())
                .update();
    }

    /**
     * The generation has come to its end and counts from now on, unless the tenant was connected to another company meanwhile; all others
     * are deleted.
     */
    @Transactional
    public void publish(Connection connection, ChoiceList list, long generation, Instant at) {
        int counts = jdbc.sql("""
                UPDATE choice_list
                   SET generation = :generation, read_at = :at, refreshing_until = NULL,
                       code = NULL, cause = NULL, remedy = NULL,
                       entries = (SELECT count(*) FROM choice
                                   WHERE tenant = :tenant AND list = :list AND generation = :generation)
                 WHERE tenant = :tenant AND list = :list AND company = :company
                   AND entity_id IS NOT DISTINCT FROM :entity
                """)
                .param("tenant", connection.tenant().value())
                .param("list", list.name())
                .param("generation", generation)
                .param("at", SqlTimes.of(at))
                .param("company", connection.company().key())
                .param("entity", connection.entityId())
                .update();
        delete(
                connection.tenant(),
                list,
                counts > 0 ? "generation <> :generation" : "generation = :generation",
                generation);
    }

    /** It did not come to its end: the generation that counted goes on counting. */
    @Transactional
    public void giveUp(TenantId tenant, ChoiceList list, long generation, @Nullable Problem why) {
        delete(tenant, list, "generation = :generation", generation);
        jdbc.sql("""
                UPDATE choice_list SET refreshing_until = NULL, code = :code, cause = :cause, remedy = :remedy
                 WHERE tenant = :tenant AND list = :list
                """)
                .param("tenant", tenant.value())
                .param("list", list.name())
                .params(ProblemColumns.parameters(why))
                .update();
    }

    private void delete(TenantId tenant, ChoiceList list, String which, long generation) {
        jdbc.sql("DELETE FROM choice WHERE tenant = :tenant AND list = :list AND " + which)
                .param("tenant", tenant.value())
                .param("list", list.name())
                .param("generation", generation)
                .update();
    }
}
