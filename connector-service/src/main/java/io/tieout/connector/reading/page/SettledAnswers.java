package io.tieout.connector.reading.page;

import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.SyncObject;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settled answers: at most two for each list of a set of books, and the latest of each. */
@Repository
class SettledAnswers {

    private final JdbcClient jdbc;

    SettledAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Settling.Is> of(TenantId tenant, String book) {
        return jdbc.sql("""
                SELECT subject, phase, since, conditions, digest, asked_at FROM settled_answer
                 WHERE tenant = :tenant AND book = :book
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .query((row, number) -> new Settling.Is(
                        SyncObject.valueOf(row.getString("subject")),
                        Phase.valueOf(row.getString("phase")),
                        SqlTimes.read(row, "since"),
                        Json.mapper().readValue(row.getString("conditions"), Conditions.class),
                        row.getString("digest"),
                        SqlTimes.read(row, "asked_at")))
                .list();
    }

    void keep(TenantId tenant, String book, Settling settling) {
        switch (settling) {
            case Settling.Stays stays -> {
                // The row is as it was.
            }
            case Settling.Ends ends ->
                jdbc.sql("""
                        DELETE FROM settled_answer
                         WHERE tenant = :tenant AND book = :book AND subject = :subject AND phase = :phase
                        """)
                        .param("tenant", tenant.value())
                        .param("book", book)
                        .param("subject", ends.object().name())
                        .param("phase", ends.phase().name())
                        .update();
            case Settling.Is is -> keep(tenant, book, is);
        }
    }

    private void keep(TenantId tenant, String book, Settling.Is is) {
        jdbc.sql("""
                INSERT INTO settled_answer (tenant, book, subject, phase, since, conditions, digest, asked_at)
                VALUES (:tenant, :book, :subject, :phase, :since, :conditions::jsonb, :digest, :asked)
                ON CONFLICT (tenant, book, subject, phase)
                DO UPDATE SET since = excluded.since, conditions = excluded.conditions, digest = excluded.digest,
                              asked_at = excluded.asked_at
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", is.object().name())
                .param("phase", is.phase().name())
                .param("since", SqlTimes.of(is.since()))
                .param("conditions", Json.mapper().writeValueAsString(is.conditions()))
                .param("digest", is.digest())
                .param("asked", SqlTimes.of(is.askedAt()))
                .update();
    }

    /** It was answered alike again. */
    void askedAgain(TenantId tenant, String book, SyncObject object, Phase phase, Instant now) {
        jdbc.sql("""
                UPDATE settled_answer SET asked_at = :now
                 WHERE tenant = :tenant AND book = :book AND subject = :subject AND phase = :phase
                """)
                .param("now", SqlTimes.of(now))
                .param("tenant", tenant.value())
                .param("book", book)
                .param("subject", object.name())
                .param("phase", phase.name())
                .update();
    }
}
