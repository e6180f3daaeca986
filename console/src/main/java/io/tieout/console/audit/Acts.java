package io.tieout.console.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** What people did, for as long as {@code tieout.console.audit.keep}. */
@Repository
public class Acts {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Keeping keeping;

    Acts(JdbcClient jdbc, Clock clock, Keeping keeping) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keeping = keeping;
    }

    /** @param keep how long an act is kept, from when it was done */
    @ConfigurationProperties("tieout.console.audit")
    record Keeping(@DefaultValue("1095d") java.time.Duration keep) {}

    /** Writes it down, in the transaction of what was done where there is one. */
    public void note(@Nullable String tenant, String who, Act.Action action, String about, @Nullable String detail) {
        jdbc.sql("""
                        INSERT INTO act (at, tenant, who, action, about, detail)
                        VALUES (:at, :tenant, :who, :action, :about, :detail)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tenant", tenant)
                .param("who", who)
                .param("action", action.name())
                .param("about", about)
                .param("detail", detail)
                .update();
    }

    /**
     * The newest first.
     *
     * @param tenant null for those of no single tenant
     * @param words all of which occur in who, about or detail; empty for all
     * @param before only those with a lower number; null for the newest
     */
    public List<Act> search(@Nullable String tenant, String words, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM act
                        WHERE tenant IS NOT DISTINCT FROM :tenant::text
                          AND (:words = '' OR to_tsvector('simple', who || ' ' || about || ' ' || coalesce(detail, ''))
                                              @@ plainto_tsquery('simple', :words))
                          AND (:before::bigint IS NULL OR number < :before::bigint)
                        ORDER BY number DESC LIMIT :limit
                        """)
                .param("tenant", tenant)
                .param("words", words)
                .param("before", before)
                .param("limit", limit)
                .query(Acts::act)
                .list();
    }

    /**
     * Those of one tenant for its audit log, the newest first.
     *
     * @param signIns whether signing in, out and passwords of its people are among them, which belong to no single tenant
     * @param who null for everybody's
     * @param about null for all
     * @param before only those with a lower number; null for the newest
     */
    public List<Act> of(
            String tenant,
            boolean signIns,
            @Nullable String who,
            @Nullable String about,
            @Nullable Long before,
            int limit) {
        return jdbc.sql("""
                        SELECT * FROM act
                        WHERE (tenant = :tenant
                               OR (:signIns AND tenant IS NULL
                                   AND who IN (SELECT username FROM person_tenant WHERE tenant = :tenant)))
                          AND (:who::text IS NULL OR who = :who::text)
                          AND (:about::text IS NULL OR about = :about::text)
                          AND (:before::bigint IS NULL OR number < :before::bigint)
                        ORDER BY number DESC LIMIT :limit
                        """)
                .param("tenant", tenant)
                .param("signIns", signIns)
                .param("who", who)
                .param("about", about)
                .param("before", before)
                .param("limit", limit)
                .query(Acts::act)
                .list();
    }

    /** Once an hour, the oldest first, in short statements. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void deleteOld() {
        while (deleteBatch() == BATCH) {
            // until nothing old is left
        }
    }

    private int deleteBatch() {
        return jdbc.sql("DELETE FROM act WHERE number IN (SELECT number FROM act WHERE at < ? ORDER BY at LIMIT ?)")
                .params(clock.instant().minus(keeping.keep()).atOffset(ZoneOffset.UTC), BATCH)
                .update();
    }

    private static Act act(ResultSet row, int number) throws SQLException {
        return new Act(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("tenant"),
                row.getString("who"),
                Act.Action.valueOf(row.getString("action")),
                row.getString("about"),
                row.getString("detail"));
    }
}
