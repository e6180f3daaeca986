package io.tieout.scheduler.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.connection.ConnectionChanged;
import io.tieout.model.connection.ConnectionChanged.Status;
import io.tieout.model.event.Event;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.scheduler.RunningScheduler;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConnectionsIT extends RunningScheduler {

    @Autowired
    private FollowingConnections following;

    @Test
    void aTenantThatConnectsIsScheduledAndReadFromTheBeginningOnce() {
        TenantId tenant = aTenant();

        connect(tenant, "ACME");

        RunId run = awaitActiveRun(tenant);
        patiently().until(() -> commands(tenant).size() == 1);
        assertThat(commands(tenant)).containsExactly(new RunSync(run, List.of(SyncObject.values()), true));
        assertThat(isScheduled(tenant)).isTrue();

        report(tenant, run, Stage.COMPLETED, 40);
        patiently().until(() -> states(tenant, "FIRST").equals(List.of("COMPLETED")));
        connect(tenant, "ACME");
        disconnect(tenant);
        patiently().until(() -> !isScheduled(tenant));

        assertThat(states(tenant, "FIRST")).hasSize(1);
        assertThat(commands(tenant)).hasSize(1);
    }

    @Test
    void aFirstRunThatFailedIsRepeatedWhenTheConnectionIsCorrected() {
        TenantId tenant = aTenant();
        connect(tenant, "ACME");
        reportFailure(
                tenant,
                awaitActiveRun(tenant),
                new Problem("WRONG_PASSWORD", "Sign-in failed.", "Enter the new password."));
        patiently().until(() -> states(tenant, "FIRST").equals(List.of("FAILED")));
        clock.advance(Duration.ofSeconds(1));

        connect(tenant, "ACME");

        patiently().until(() -> states(tenant, "FIRST").equals(List.of("FAILED", "QUEUED")));
        patiently().until(() -> commands(tenant).size() == 2);
        assertThat(commands(tenant)).allMatch(RunSync::everything);
    }

    @Test
    void anotherCompanyIsReadFromTheBeginning() {
        TenantId tenant = aSettledTenant();
        clock.advance(Duration.ofSeconds(1));

        connect(tenant, "OTHER");

        patiently().until(() -> states(tenant, "FIRST").equals(List.of("COMPLETED", "QUEUED")));
        patiently().until(() -> commands(tenant).size() == 2);
        assertThat(commands(tenant).getLast().everything()).isTrue();
    }

    /** Their topic is compacted: it forgets nothing by time, and what it has is delivered again after a rewind. */
    @Test
    void connectionsThatAreDeliveredAgainAfterYearsChangeNothing() {
        TenantId tenant = aTenant();
        Event<ConnectionChanged> first = connection(tenant, Status.CONNECTED, "ACME");
        Event<ConnectionChanged> second = connection(tenant, Status.CONNECTED, "OTHER");
        publish(first);
        patiently().until(() -> states(tenant, "FIRST").equals(List.of("QUEUED")));
        report(tenant, awaitActiveRun(tenant), Stage.COMPLETED, 1);
        patiently().until(() -> states(tenant, "FIRST").equals(List.of("COMPLETED")));
        publish(second);
        report(tenant, awaitActiveRun(tenant), Stage.COMPLETED, 1);
        patiently().until(() -> states(tenant, "FIRST").equals(List.of("COMPLETED", "COMPLETED")));
        jdbc.sql("DELETE FROM inbox").update();
        jdbc.sql("DELETE FROM run WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .update();

        following.follow(List.of(first, second));

        assertThat(states(tenant, "FIRST")).isEmpty();
    }

    @Test
    void aDisconnectedTenantIsNotSynchronised() {
        TenantId tenant = aSettledTenant();

        disconnect(tenant);

        patiently().until(() -> !isScheduled(tenant));
        var answer = api(tenant.value()).post("/api/v1/tenants/" + tenant + "/syncs", "{}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.detail())
                .isEqualTo("Tenant " + tenant + " is disconnected from Intacct company ACME."
                        + " Connect it again, then press Sync Now.");
    }
}
