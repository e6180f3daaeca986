package io.tieout.payment.book;

import io.tieout.model.event.Json;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.document.DocumentKey;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of payments. */
@Repository
public class Payments {

    private final JdbcClient jdbc;
    private final PaymentRows rows;

    Payments(JdbcClient jdbc, PaymentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @throws TakenElsewhere if one of them is there already */
    void insert(Collection<Payment> payments) {
        int inserted = jdbc.sql("""
                INSERT INTO payment
                       (tenant, transaction_id, customer_id, currency, amount, transaction_type, effect, takes_back,
                        state, revision, code, cause, remedy, waiting_until, received_at, changed_at,
                        event_id, event_source, event_subject, event_time, event_trace, event_body)
                SELECT * FROM unnest(
                       :tenants::text[], :ids::text[], :customers::text[], :currencies::text[], :amounts::numeric[],
                       :types::text[], :effects::smallint[], :takesBack::text[], :states::text[], :revisions::integer[],
                       :codes::text[], :causes::text[], :remedies::text[], :waitingUntil::timestamptz[], :receivedAt::timestamptz[],
                       :changedAt::timestamptz[], :eventIds::text[], :sources::text[], :subjects::text[],
                       :times::timestamptz[], :traces::text[], :bodies::json[])
                 ORDER BY 1, 2
                ON CONFLICT DO NOTHING
                """)
                .params(standing(payments)
                        .with("customers", payment -> payment.transaction().customerId())
                        .with(
                                "currencies",
                                payment -> payment.transaction().amount().currencyCode())
                        .with(
                                "amounts",
                                payment -> payment.transaction().amount().amount())
                        .with("types", payment -> payment.transaction().transactionType())
                        .with("effects", payment -> payment.movement().effect().sign())
                        .with("takesBack", Payments::takesBack)
                        .with("receivedAt", Payment::receivedAt)
                        .with("eventIds", payment -> payment.envelope().eventId())
                        .with("sources", payment -> payment.envelope().source())
                        .with("subjects", payment -> payment.envelope().subject())
                        .with("times", payment -> payment.envelope().time())
                        .with("traces", payment -> payment.envelope().trace().traceparent())
                        .with("bodies", payment -> Json.mapper().writeValueAsString(payment.transaction()))
                        .asParameters())
                .update();
        if (inserted < payments.size()) {
            throw new TakenElsewhere(payments.size() - inserted);
        }
    }

    /** Writes where the payments stand now; the caller has locked them. */
    void update(Collection<Payment> payments) {
        jdbc.sql("""
                UPDATE payment
                   SET state = now.state, revision = now.revision, code = now.code, cause = now.cause,
                       remedy = now.remedy, waiting_until = now.waiting_until, changed_at = now.changed_at,
                       record_no = now.record_no, decided_at = now.decided_at
                  FROM unnest(:tenants::text[], :ids::text[], :states::text[], :revisions::integer[], :codes::text[],
                              :causes::text[], :remedies::text[], :waitingUntil::timestamptz[],
                              :changedAt::timestamptz[], :recordNos::text[], :decidedAt::timestamptz[])
                       AS now (tenant, transaction_id, state, revision, code, cause, remedy, waiting_until,
                               changed_at, record_no, decided_at)
                 WHERE payment.tenant = now.tenant AND payment.transaction_id = now.transaction_id
                """)
                .params(standing(payments)
                        .with("recordNos", Payment::recordNo)
                        .with("decidedAt", Payment::decidedAt)
                        .asParameters())
                .update();
    }

    /**
     * Lets the revisions of all that may be asked for or told again count on from here; what is posted stays as it is.
     */
    void countFrom(long revision) {
        jdbc.sql("""
                WITH open AS (
                    SELECT tenant, transaction_id FROM payment WHERE state <> 'POSTED' AND revision < :revision
                     ORDER BY tenant, transaction_id FOR UPDATE)
                UPDATE payment SET revision = :revision FROM open
                 WHERE payment.tenant = open.tenant AND payment.transaction_id = open.transaction_id
                """).param("revision", revision).update();
    }

    /** Writes what billing tells of the payments now; the caller has locked them. */
    public void enrich(Collection<Payment> payments) {
        if (payments.isEmpty()) {
            return;
        }
        jdbc.sql("""
                UPDATE payment SET event_body = now.body
                  FROM unnest(:tenants::text[], :ids::text[], :bodies::json[]) AS now (tenant, transaction_id, body)
                 WHERE payment.tenant = now.tenant AND payment.transaction_id = now.transaction_id
                """)
                .params(Columns.of(payments)
                        .with("tenants", Payment::tenant)
                        .with("ids", payment -> payment.key().transaction())
                        .with("bodies", payment -> Json.mapper().writeValueAsString(payment.transaction()))
                        .asParameters())
                .update();
    }

    private static Columns<Payment> standing(Collection<Payment> payments) {
        return Columns.of(payments)
                .with("tenants", Payment::tenant)
                .with("ids", payment -> payment.key().transaction())
                .with("states", Payment::state)
                .with("revisions", Payment::revision)
                .withProblem(Payment::problem)
                .with("waitingUntil", Payment::waitingUntil)
                .with("changedAt", Payment::changedAt);
    }

    /** Those of these that are there, as they are now. */
    public List<Payment> find(Collection<PaymentKey> keys) {
        return read(keys, "");
    }

    /** Those of these that are there, locked until the transaction ends. */
    public List<Payment> lock(Collection<PaymentKey> keys) {
        return read(keys, "ORDER BY payment.tenant, payment.transaction_id FOR UPDATE OF payment");
    }

    private List<Payment> read(Collection<PaymentKey> keys, String suffix) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT %s FROM payment
                          JOIN unnest(:tenants::text[], :ids::text[]) AS wanted (tenant, transaction_id)
                            ON wanted.tenant = payment.tenant
                           AND wanted.transaction_id = payment.transaction_id
                        %s""".formatted(PaymentRows.ALL, suffix))
                .params(Columns.of(keys)
                        .with("tenants", PaymentKey::tenant)
                        .with("ids", PaymentKey::transaction)
                        .asParameters())
                .query(rows)
                .list();
    }

    /**
     * All that take back one of these, in the order in which they arrived; by what they take back. They are few, and have an index
     * of their own.
     */
    Map<DocumentKey, List<Payment>> takingBack(Collection<DocumentKey> originals) {
        if (originals.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT %s FROM payment
                          JOIN unnest(:tenants::text[], :ids::text[]) AS original (tenant, takes_back)
                            ON original.tenant = payment.tenant AND original.takes_back = payment.takes_back
                         ORDER BY payment.position""".formatted(PaymentRows.ALL))
                .params(Columns.of(originals)
                        .with("tenants", DocumentKey::tenant)
                        .with("ids", DocumentKey::id)
                        .asParameters())
                .query(rows)
                .list()
                .stream()
                .collect(Collectors.groupingBy(payment -> Objects.requireNonNull(payment.takesBack())));
    }

    /** Some of those whose deadline has passed, the longest ago first. */
    List<Payment> overdue(Instant now, int most) {
        return jdbc.sql("""
                        SELECT %s FROM payment
                         WHERE state = 'WAITING' AND waiting_until <= :now
                         ORDER BY waiting_until LIMIT :most
                        """.formatted(PaymentRows.ALL))
                .param("now", SqlTimes.of(now))
                .param("most", most)
                .query(rows)
                .list();
    }

    private static @Nullable String takesBack(Payment payment) {
        DocumentKey original = payment.takesBack();
        return original == null ? null : original.id();
    }
}
