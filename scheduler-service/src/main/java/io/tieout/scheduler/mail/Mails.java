package io.tieout.scheduler.mail;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of mails. */
@Repository
public class Mails {

    private final JdbcClient jdbc;

    Mails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be sent when the caller's transaction is committed; does nothing if the mail is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String id, TenantId tenant, MailAddress to, Letter letter, Instant now) {
        jdbc.sql("""
                INSERT INTO mail (mail_id, tenant, address, subject, plain, html, state, created_at, due_at)
                VALUES (:id, :tenant, :address, :subject, :plain, :html, 'WAITING', :now, :now)
                ON CONFLICT (mail_id) DO NOTHING
                """)
                .param("id", id)
                .param("tenant", tenant.value())
                .param("address", to.value())
                .param("subject", letter.subject())
                .param("plain", letter.plain())
                .param("html", letter.html())
                .param("now", SqlTimes.of(now))
                .update();
    }

    /** Those of these that exist, in no order. */
    public List<Mail> of(Collection<String> ids) {
        return jdbc.sql("SELECT * FROM mail WHERE mail_id = ANY(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(Mails::mail)
                .list();
    }

    /** Takes the mail that is due longest; it is due again after the lease, should its sender die. */
    Optional<Mail> claim(Instant now, Duration lease) {
        return jdbc.sql("""
                UPDATE mail SET due_at = :until, attempts = attempts + 1
                 WHERE mail_id = (
                       SELECT mail_id FROM mail WHERE state = 'WAITING' AND due_at <= :now
                        ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING *
                """)
                .param("now", SqlTimes.of(now))
                .param("until", SqlTimes.of(now.plus(lease)))
                .query(Mails::mail)
                .optional();
    }

    void sent(Mail mail, Instant now) {
        end(mail, Mail.State.SENT, null, now);
    }

    void failed(Mail mail, Problem why, Instant now) {
        end(mail, Mail.State.FAILED, why, now);
    }

    private void end(Mail mail, Mail.State state, @Nullable Problem problem, Instant now) {
        jdbc.sql("""
                UPDATE mail SET state = :state, ended_at = :now, code = :code, cause = :cause, remedy = :remedy
                 WHERE mail_id = :id AND state = 'WAITING'
                """)
                .param("id", mail.id())
                .param("state", state.name())
                .param("now", SqlTimes.of(now))
                .params(ProblemColumns.parameters(problem))
                .update();
    }

    void later(Mail mail, Instant due, Problem why) {
        jdbc.sql("""
                UPDATE mail SET due_at = :due, code = :code, cause = :cause, remedy = :remedy
                 WHERE mail_id = :id AND state = 'WAITING'
                """)
                .param("id", mail.id())
                .param("due", SqlTimes.of(due))
                .params(ProblemColumns.parameters(why))
                .update();
    }

    long waiting() {
        return jdbc.sql("SELECT count(*) FROM mail WHERE state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getString("mail_id"),
                new TenantId(row.getString("tenant")),
                new MailAddress(row.getString("address")),
                new Letter(row.getString("subject"), row.getString("plain"), row.getString("html")),
                Mail.State.valueOf(row.getString("state")),
                SqlTimes.read(row, "created_at"),
                row.getInt("attempts"),
                SqlTimes.readNullable(row, "ended_at"),
                ProblemColumns.read(row));
    }
}
