package io.tieout.scheduler.imports;

import io.tieout.model.id.RunId;
import io.tieout.scheduler.mail.MailAddress;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is told how an import ended. */
@Repository
class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RunId run, MailAddress address, String who, Instant now) {
        jdbc.sql("""
                INSERT INTO import_recipient (run_id, address, asked_by, asked_at) VALUES (:run, :address, :who, :now)
                ON CONFLICT (run_id, address) DO NOTHING
                """)
                .param("run", run.value())
                .param("address", address.value())
                .param("who", who)
                .param("now", SqlTimes.of(now))
                .update();
    }

    List<MailAddress> of(RunId run) {
        return jdbc.sql("SELECT address FROM import_recipient WHERE run_id = :run ORDER BY asked_at, address")
                .param("run", run.value())
                .query((row, number) -> new MailAddress(row.getString("address")))
                .list();
    }

    /** How many imports have named the address since then, of whichever tenant. */
    int named(MailAddress address, Instant since) {
        return jdbc.sql("SELECT count(*) FROM import_recipient WHERE address = :address AND asked_at > :since")
                .param("address", address.value())
                .param("since", SqlTimes.of(since))
                .query(Integer.class)
                .single();
    }
}
