package io.tieout.connector.posting.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.HeldLeases;
import io.tieout.connector.lane.LaneProperties;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.lane.Sharing;
import io.tieout.connector.posting.CausePace;
import io.tieout.connector.posting.PostingMachine;
import io.tieout.connector.posting.PostingRules;
import io.tieout.connector.posting.Postings;
import io.tieout.connector.posting.running.PostingProperties;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.id.TenantId;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.Outbox;
import io.tieout.starter.memory.Age;
import io.tieout.starter.memory.Fence;
import io.tieout.testsupport.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;

/** One replica of the posting engine on a real database, without Kafka, HTTP and loops: a test takes its turns. */
final class Replica implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Replica(TestDatabase database, Ledger ledger, Clock clock) {
        context.registerBean(DataSource.class, () -> Pool.of(database));
        context.registerBean(Ledger.class, () -> ledger);
        context.registerBean(Clock.class, () -> clock);
        context.register(Wiring.class);
        context.refresh();
        context.getBean(HeldLeases.class).stop();
    }

    static TestDatabase migrated(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/starter", "classpath:db/migration")
                .load()
                .migrate();
        return database;
    }

    PostingMachine machine() {
        return context.getBean(PostingMachine.class);
    }

    Postings postings() {
        return context.getBean(Postings.class);
    }

    AcceptingCommands accepting() {
        return context.getBean(AcceptingCommands.class);
    }

    PostingActions actions() {
        return context.getBean(PostingActions.class);
    }

    WithdrawingPostings withdrawing() {
        return context.getBean(WithdrawingPostings.class);
    }

    SettledCommands settled() {
        return context.getBean(SettledCommands.class);
    }

    RestoreMark mark() {
        return context.getBean(RestoreMark.class);
    }

    PostingQueries queries() {
        return context.getBean(PostingQueries.class);
    }

    PostingsTriedAgain triedAgain() {
        return context.getBean(PostingsTriedAgain.class);
    }

    OpenCauses causes() {
        return context.getBean(OpenCauses.class);
    }

    ClosingCauses closing() {
        return context.getBean(ClosingCauses.class);
    }

    CauseQueries causeQueries() {
        return context.getBean(CauseQueries.class);
    }

    Lanes lanes() {
        return context.getBean(Lanes.class);
    }

    Memberships memberships() {
        return context.getBean(Memberships.class);
    }

    Sharing sharing() {
        return context.getBean(Sharing.class);
    }

    /** Saves a connection; it is unproven. */
    void save(TenantId tenant, String company, int permits) {
        memberships().saved(tenant, CompanyId.of(company), permits, nextVersion());
    }

    /** Saves a connection that signs in. */
    void connect(TenantId tenant, String company, int permits) {
        save(tenant, company, permits);
        memberships().proven(tenant, version(tenant));
    }

    long version(TenantId tenant) {
        return memberships().of(tenant).orElseThrow().version();
    }

    private long nextVersion() {
        return jdbc().sql("SELECT nextval('connection_version')")
                .query(Long.class)
                .single();
    }

    /** What a running replica does every third of a lease. */
    void renewLeases() {
        context.getBean(HeldLeases.class).renew();
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    TransactionTemplate transactions() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"io.tieout.connector.lane", "io.tieout.connector.posting.store"},
            excludeFilters = @ComponentScan.Filter(RestController.class))
    static class Wiring {

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        LaneProperties laneProperties() {
            return new LaneProperties(Duration.ofSeconds(30), Duration.ofSeconds(30));
        }

        @Bean
        PostingProperties postingProperties() {
            Duration second = Duration.ofSeconds(1);
            return new PostingProperties(
                    100,
                    second,
                    Duration.ofMinutes(16),
                    second,
                    second.multipliedBy(60),
                    second,
                    second,
                    20,
                    8,
                    8,
                    second);
        }

        @Bean
        CausePace causePace() {
            return new CausePace(
                    Duration.ofMinutes(4), Duration.ofHours(12), Duration.ofHours(1), Duration.ofDays(90), 1000);
        }

        @Bean
        PostingRules postingRules(PostingProperties properties, Clock clock) {
            return new PostingRules(properties.policy(), clock, new Random(1));
        }

        @Bean
        PostingMachine postingMachine(Postings postings, Ledger ledger, PostingRules rules, Clock clock) {
            return new PostingMachine(postings, ledger, rules, clock);
        }

        /** Believes the database that it finds. */
        @Bean
        Fence fence(JdbcClient jdbc) {
            Age age = jdbc.sql("SELECT epoch, beat FROM database_age")
                    .query((row, number) -> new Age(row.getString(1), row.getLong(2), Instant.EPOCH))
                    .single();
            return () -> Optional.of(age);
        }

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        EventFactory eventFactory(Clock clock) {
            return new EventFactory("/tieout/connector-service", clock);
        }

        @Bean
        AuditTrail auditTrail(JdbcClient jdbc) {
            return new AuditTrail(jdbc);
        }

        @Bean
        Outbox outbox(JdbcClient jdbc, Clock clock) {
            return new Outbox(jdbc, new EventCodec(), clock, () -> {});
        }
    }
}
