package io.tieout.connector.posting.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.testsupport.TestInfrastructure;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The meters of a table in which nearly everything is at rest. */
class PostingMetersIT {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final JdbcClient jdbc = migrated();

    @Test
    void postingsThatAreNotAtRestAreCountedByStateAndOnlyThese() {
        var posting = new PostingMeters(jdbc, meters);
        posting.look();
        assertThat(live("ready")).isZero();
        assertThat(live("parked")).isZero();

        postings(2, "READY");
        postings(3, "IN_FLIGHT");
        postings(4, "UNCERTAIN");
        postings(5, "PARKED");
        postings(6, "REJECTED");
        postings(7, "POSTED");
        posting.look();

        assertThat(live("ready")).isEqualTo(2);
        assertThat(live("in_flight")).isEqualTo(3);
        assertThat(live("uncertain")).isEqualTo(4);
        assertThat(live("parked")).isEqualTo(5);
        assertThat(meters.find("tieout.postings.live").gauges()).hasSize(4);
        assertThat(meters.get("tieout.postings.oldest.doubt").gauge().value()).isBetween(3600.0, 3700.0);
    }

    @Test
    void noStateIsCountedByReadingTheTable() {
        postings(20_000, "POSTED");
        postings(300, "REJECTED");
        postings(100, "READY");
        postings(100, "IN_FLIGHT");
        postings(100, "UNCERTAIN");
        postings(100, "PARKED");
        jdbc.sql("VACUUM ANALYZE posting").update();

        String plan = String.join(
                "\n",
                jdbc.sql("EXPLAIN " + PostingMeters.LIVE).query(String.class).list());

        assertThat(plan)
                .contains(
                        "Index Only Scan using posting_waiting",
                        "Index Only Scan using posting_in_flight",
                        "Index Only Scan using posting_uncertain",
                        "Index Only Scan using posting_to_try_again")
                .doesNotContain("Seq Scan");
    }

    private double live(String state) {
        return meters.get("tieout.postings.live").tag("state", state).gauge().value();
    }

    private void postings(int number, String state) {
        jdbc.sql("""
                        INSERT INTO posting (command_id, tenant, company, document_key, natural_key, event_type, event_id,
                               traceparent, revision, body, state, due_at, turn, sent_at, accepted_at, updated_at)
                        SELECT :state || number, 'tenant', 'company', 'd-' || number, 'n-' || number, 'type', 'event', 'trace',
                               1, repeat('x', 500), :state, now(), 'turn', now() - interval '1 h', now(), now()
                          FROM generate_series(1, :number) AS number
                        """).param("state", state).param("number", number).update();
    }

    private static JdbcClient migrated() {
        var database = TestInfrastructure.postgres().freshDatabase();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/starter", "classpath:db/migration")
                .load()
                .migrate();
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    }
}
