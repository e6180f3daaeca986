package io.tieout.scheduler.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.connection.ConnectionChanged;
import io.tieout.model.connection.ConnectionChanged.Status;
import io.tieout.model.id.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenantTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3600);

    @Test
    void aNewTenantIsScheduledAndHasToBeReadFromTheBeginning() {
        Tenant tenant = introduced();

        assertThat(tenant.isScheduled()).isTrue();
        assertThat(tenant.isFullRunDue()).isTrue();
    }

    @Test
    void aTenantFirstHeardOfAsDisconnectedIsNotScheduledButWillBe() {
        Tenant tenant = Tenant.introducedBy(news(Status.DISCONNECTED, "ACME", null), new TenantId("acme"), NOON);

        assertThat(tenant.isScheduled()).isFalse();
        assertThat(tenant.after(news(Status.CONNECTED, "ACME", null), ONE).isScheduled())
                .isTrue();
    }

    @Test
    void disconnectingStopsTheScheduleAndKeepsTheSwitch() {
        Tenant tenant = introduced().after(news(Status.DISCONNECTED, "ACME", null), ONE);

        assertThat(tenant.isScheduled()).isFalse();
        assertThat(tenant.autoSync()).isTrue();
    }

    @Test
    void aSwitchThatAPersonTurnedOffStaysOffWhenTheTenantConnectsAgain() {
        Tenant tenant = introduced()
                .switchedTo(false)
                .after(news(Status.DISCONNECTED, "ACME", null), NOON)
                .after(news(Status.CONNECTED, "ACME", null), ONE);

        assertThat(tenant.isScheduled()).isFalse();
    }

    @Test
    void theSameCompanyIsNotReadFromTheBeginningAgain() {
        Tenant tenant = introduced().readFromTheBeginning(NOON).after(news(Status.CONNECTED, "ACME", null), ONE);

        assertThat(tenant.isFullRunDue()).isFalse();
    }

    @Test
    void anotherCompanyIsReadFromTheBeginning() {
        Tenant tenant = introduced().readFromTheBeginning(NOON).after(news(Status.CONNECTED, "OTHER", null), ONE);

        assertThat(tenant.isFullRunDue()).isTrue();
    }

    @Test
    void anotherEntityIsReadFromTheBeginning() {
        Tenant tenant = introduced().readFromTheBeginning(NOON).after(news(Status.CONNECTED, "ACME", "200"), ONE);

        assertThat(tenant.isFullRunDue()).isTrue();
    }

    @Test
    void aRunAskedForBeforeTheCompanyChangedDoesNotCount() {
        Tenant tenant = introduced().after(news(Status.CONNECTED, "OTHER", null), ONE);

        assertThat(tenant.readFromTheBeginning(NOON.plusSeconds(60)).isFullRunDue())
                .isTrue();
        assertThat(tenant.readFromTheBeginning(ONE).isFullRunDue()).isFalse();
    }

    private static Tenant introduced() {
        return Tenant.introducedBy(news(Status.CONNECTED, "ACME", null), new TenantId("acme"), NOON);
    }

    private static ConnectionChanged news(Status status, String company, @Nullable String entity) {
        return new ConnectionChanged(status, company, entity, NOON);
    }
}
