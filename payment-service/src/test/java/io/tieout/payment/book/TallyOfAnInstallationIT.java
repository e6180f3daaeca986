package io.tieout.payment.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.model.id.TenantId;
import io.tieout.payment.book.PaymentCounts.Summary;
import io.tieout.testsupport.TestDatabase;
import io.tieout.testsupport.TestInfrastructure;
import java.sql.Types;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The version with the tally comes to a database that has payments, while a replica of the version before goes on. */
class TallyOfAnInstallationIT {

    private final TestDatabase database = TestInfrastructure.postgres().freshDatabase();
    private final DriverManagerDataSource source = new DriverManagerDataSource(
            database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=payment",
            database.user(),
            database.password());
    private final JdbcClient jdbc = JdbcClient.create(source);

    @Test
    void theTallyBeginsWithWhatIsThereAndMissesNothingThatIsWrittenMeanwhile() throws Exception {
        migrateTo("1");
        insert(jdbc, "T-1", "POSTED");
        insert(jdbc, "T-2", "POSTED");
        insert(jdbc, "T-3", "REQUESTED");
        refuse("billing.payment.v1", "tenant", 1);
        refuse("billing.payment.v1", null, 2);
        refuse("billing.invoice.v1", "tenant", 3);
        CompletableFuture<Void> migrating;
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient before = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            insert(before, "T-4", "WAITING");
            move(before, "T-3", "POSTED");

            migrating = CompletableFuture.runAsync(() -> migrateTo("latest"));
            await().until(() -> waitingForALock() > 0);
            assertThat(migrating).isNotDone();
            connection.commit();
        }
        migrating.get(1, TimeUnit.MINUTES);

        var counts = new PaymentCounts(jdbc);
        assertThat(counts.of(new TenantId("tenant"))).isEqualTo(new Summary(5, 1, 0, 3, 1, 0, 0));
        assertThat(counts.ofAll()).isEqualTo(new Summary(6, 1, 0, 3, 2, 0, 0));

        insert(jdbc, "T-5", "REQUESTED");
        move(jdbc, "T-4", "REQUESTED");
        refuse("billing.payment.v1", null, 4);
        refuse("billing.payment.v1", null, 4);
        refuse("billing.customer.v1", null, 5);
        assertThat(counts.ofAll()).isEqualTo(new Summary(8, 0, 2, 3, 3, 0, 0));
        counts.merge();
        assertThat(counts.ofAll()).isEqualTo(new Summary(8, 0, 2, 3, 3, 0, 0));
    }

    @Test
    void aPersonWhoseSearchPathIsAnotherChangesTheTallyToo() {
        migrateTo("latest");
        insert(jdbc, "T-1", "REQUESTED");
        var elsewhere = JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));

        elsewhere.sql("UPDATE payment.payment SET state = 'PARKED'").update();

        assertThat(new PaymentCounts(jdbc).ofAll()).isEqualTo(new Summary(1, 0, 0, 0, 0, 1, 0));
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .schemas("payment")
                .defaultSchema("payment")
                .createSchemas(true)
                .locations("classpath:db/starter", "classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private int waitingForALock() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'payment'::regclass")
                .query(Integer.class)
                .single();
    }

    private static void insert(JdbcClient jdbc, String transaction, String state) {
        jdbc.sql("""
                        INSERT INTO payment (tenant_id, transaction_id, customer_id, currency, amount, transaction_type,
                               state, revision, received_at, changed_at, event_id, event_source, event_subject, event_time,
                               event_trace, event_body)
                        VALUES ('tenant', :transaction, 'C-1', 'USD', 1, 'RECEIVED', :state, 1, now(), now(), 'e', '/test',
                                's', now(), 't', '{}')
                        """).param("transaction", transaction).param("state", state).update();
    }

    private static void move(JdbcClient jdbc, String transaction, String state) {
        jdbc.sql("UPDATE payment SET state = :state WHERE transaction_id = :transaction")
                .param("transaction", transaction)
                .param("state", state)
                .update();
    }

    private void refuse(String topic, @Nullable String tenant, long offset) {
        jdbc.sql("""
                        INSERT INTO refused_record (topic, partition, "offset", tenant, code, reason, body_bytes, refused_at)
                        VALUES (:topic, 0, :offset, :tenant, 'NO', 'No.', 0, now()) ON CONFLICT DO NOTHING
                        """)
                .param("topic", topic)
                .param("offset", offset)
                .param("tenant", tenant, Types.VARCHAR)
                .update();
    }
}
