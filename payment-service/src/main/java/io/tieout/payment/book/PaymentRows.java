package io.tieout.payment.book;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.event.Json;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.payment.decision.EventEnvelope;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.decision.PaymentState;
import io.tieout.payment.decision.Standing;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads payments from their rows. */
@Component
public class PaymentRows implements RowMapper<Payment> {

    public static final String ALL = """
            payment.tenant, payment.transaction_id, state, revision, code, cause, remedy,
            waiting_until, record_no, decided_at, received_at, changed_at,
            event_id, event_source, event_subject, event_time, event_trace, event_body""";

    @Override
    public Payment mapRow(ResultSet row, int number) throws SQLException {
        var eventId = new EventId(row.getString("event_id"));
        return new Payment(
                key(row),
                Json.mapper().readValue(row.getString("event_body"), PaymentTransaction.class),
                new EventEnvelope(
                        eventId,
                        URI.create(row.getString("event_source")),
                        row.getString("event_subject"),
                        SqlTimes.read(row, "event_time"),
                        Trace.of(row.getString("event_trace"), eventId)),
                new Standing(
                        PaymentState.valueOf(row.getString("state")),
                        row.getInt("revision"),
                        ProblemColumns.read(row),
                        SqlTimes.readNullable(row, "waiting_until"),
                        row.getString("record_no"),
                        SqlTimes.readNullable(row, "decided_at"),
                        SqlTimes.read(row, "changed_at")),
                SqlTimes.read(row, "received_at"));
    }

    static PaymentKey key(ResultSet row) throws SQLException {
        return new PaymentKey(
                new TenantId(row.getString("tenant")), new TransactionId(row.getString("transaction_id")));
    }
}
