package io.tieout.payment.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.id.TenantId;
import io.tieout.testsupport.TestDatabase;
import io.tieout.testsupport.TestInfrastructure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tenants that were connected, and a Kafka that loses where that stands. */
class KnownTenantsIT {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId BETA = new TenantId("beta");

    private final Topic topic = new Topic();
    private TenantTable table;

    @BeforeEach
    void aDatabase() {
        TestDatabase database = TestInfrastructure.postgres().freshDatabase();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/starter", "classpath:db/migration")
                .load()
                .migrate();
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        table = new TenantTable(JdbcClient.create(source), Clock.systemUTC());
    }

    private KnownTenants started() {
        return new KnownTenants(topic, table);
    }

    @Test
    void whoWasAnnouncedIsKnownAndNobodyElse() {
        topic.announce(ACME);

        assertThat(started().knows(ACME)).isTrue();
        assertThat(started().knows(BETA)).isFalse();
    }

    @Test
    void whoWasEverAnnouncedStaysKnownWhenKafkaHasLostIt() {
        topic.announce(ACME);
        topic.announce(BETA);
        started().knows(ACME);
        topic.lose();

        assertThat(started().knows(ACME)).isTrue();
        assertThat(started().knows(BETA)).isTrue();
    }

    @Test
    void aStrangerIsWaitedForWhileTheAnnouncementsAreLost() {
        topic.announce(ACME);
        started().knows(ACME);
        topic.lose();
        KnownTenants tenants = started();

        assertThatThrownBy(() -> tenants.knows(BETA))
                .isInstanceOf(TransientDataAccessResourceException.class)
                .hasMessageContaining("connection.v1")
                .hasMessageContaining("beta");

        topic.announce(ACME);
        assertThat(tenants.knows(BETA)).isFalse();
        topic.announce(BETA);
        assertThat(tenants.knows(BETA)).isTrue();
    }

    @Test
    void beforeAnybodyIsConnectedAStrangerIsAStranger() {
        assertThat(started().knows(ACME)).isFalse();
    }

    private static final class Topic implements Announcements {

        private final List<TenantId> announced = new ArrayList<>();

        void announce(TenantId tenant) {
            announced.add(tenant);
        }

        void lose() {
            announced.clear();
        }

        @Override
        public void readNew(Consumer<TenantId> tenants) {
            announced.forEach(tenants);
        }

        @Override
        public boolean isEmpty() {
            return announced.isEmpty();
        }
    }
}
