package io.tieout.payment.tieout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.tieout.payment.ServiceIT;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A tenant with 100,000 payments is compared in one statement that reads each table once. */
class TieOutAtScaleIT extends ServiceIT {

    private static final int PAYMENTS = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aHundredThousandPaymentsAreComparedToTheCent() {
        // Each tenth payment is on its way; the others are posted and were read since.
        for (String statement : List.of(
                "INSERT INTO customer (tenant, customer_id, in_billing) SELECT :tenant, 'C-' || n, :most > 0 FROM generate_series(0, 499) AS n",
                "INSERT INTO invoice (tenant, invoice_id) SELECT :tenant, 'I-' || n FROM generate_series(1, :most) AS n",
                """
                INSERT INTO invoice_issued (tenant, invoice_id, customer_id, currency, total)
                SELECT :tenant, 'I-' || n, 'C-' || n % 500, 'USD', 10.01 FROM generate_series(1, :most) AS n
                """,
                """
                INSERT INTO invoice_record (tenant, record_no, invoice_id, first_invoice_id, customer_id, currency, total, due,
                                            standing, read_at, first_total, first_due, posted)
                SELECT :tenant, n, 'I-' || n, 'I-' || n, 'C-' || n % 500, 'USD', 10.01,
                       CASE WHEN n % 10 = 0 THEN 10.01 ELSE 6.01 END, 'OPEN', now(), 10.01, 10.01, true
                  FROM generate_series(1, :most) AS n
                """,
                """
                INSERT INTO allocation (tenant, transaction_id, invoice_id, amount)
                SELECT :tenant, 'T-' || n, 'I-' || n, 4.00 FROM generate_series(1, :most) AS n
                """,
                """
                INSERT INTO payment (tenant, transaction_id, customer_id, currency, amount, transaction_type, state,
                                     revision, received_at, changed_at, event_id, event_source, event_subject, event_time,
                                     event_trace, event_body)
                SELECT :tenant, 'T-' || n, 'C-' || n % 500, 'USD', 4.00, 'RECEIVED',
                       CASE WHEN n % 10 = 0 THEN 'REQUESTED' ELSE 'POSTED' END, 1, now() - interval '1 hour',
                       now() - interval '1 hour', 'e-' || n, '/test', 's', now(), 't', '{}'
                  FROM generate_series(1, :most) AS n
                """)) {
            jdbc.sql(statement)
                    .param("tenant", events.tenant().value())
                    .param("most", PAYMENTS)
                    .update();
        }
        for (String table :
                List.of("customer", "invoice", "invoice_issued", "invoice_record", "allocation", "payment")) {
            assertThatNoException()
                    .isThrownBy(() -> jdbc.sql("ANALYZE " + table).update());
        }

        Instant begun = Instant.now();
        JsonNode tieOut = get(address("/tie-out")).body();
        Duration taken = Duration.between(begun, Instant.now());

        assertThat(tieOut.path("rows")).hasSize(500);
        JsonNode total = tieOut.path("totals").path(0);
        assertThat(total.path("billing").asString()).isEqualTo("601000.00");
        assertThat(total.path("intacct").asString()).isEqualTo("641000.00");
        assertThat(total.path("inFlight").asString()).isEqualTo("-40000.00");
        assertThat(total.path("unexplained").asString()).isEqualTo("0.00");
        assertThat(taken).isLessThan(LONGEST);
        assertThat(get(address("/invoices?limit=1000")).body().path("invoices")).hasSize(1000);
    }
}
