package io.tieout.connector.image.store;

import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is looking for which image at present, so that several replicas do not fetch the same one at once. A look of a dead replica ends by itself. */
public class Looks {

    /** Longer than most fetches take; one that takes longer may be done twice, which costs a transaction and harms nobody. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Looks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false while somebody else is looking for it */
    public boolean take(Subject subject) {
        Instant now = clock.instant();
        return of(subject, """
                        INSERT INTO image_look (tenant, book, invoice_id, source, leased_until)
                        VALUES (:tenant, :book, :invoice, :source, :until)
                        ON CONFLICT (tenant, book, invoice_id, source) DO UPDATE SET leased_until = excluded.leased_until
                         WHERE image_look.leased_until < :now
                        """)
                        .param("now", SqlTimes.of(now))
                        .param("until", SqlTimes.of(now.plus(LEASE)))
                        .update()
                > 0;
    }

    public void give(Subject subject) {
        of(subject, """
                DELETE FROM image_look
                 WHERE tenant = :tenant AND book = :book AND invoice_id = :invoice AND source = :source
                """).update();
    }

    /** Those that dead replicas left. */
    void deleteBefore(Instant time) {
        jdbc.sql("DELETE FROM image_look WHERE leased_until < :time")
                .param("time", SqlTimes.of(time))
                .update();
    }

    private JdbcClient.StatementSpec of(Subject subject, String statement) {
        return jdbc.sql(statement)
                .param("tenant", subject.tenant().value())
                .param("book", subject.book())
                .param("invoice", subject.invoice().value())
                .param("source", subject.source().name());
    }
}
