package io.tieout.scheduler;

import static org.awaitility.Awaitility.await;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.connection.ConnectionChanged;
import io.tieout.model.connection.ConnectionChanged.Status;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.EventPublisher;
import io.tieout.testsupport.RestClient;
import io.tieout.testsupport.RunningService;
import io.tieout.testsupport.TestClock;
import io.tieout.testsupport.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service with a real Kafka, a real PostgreSQL and a clock that only tests move. One context for all integration tests;
 * each test has tenants of its own.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.polling-interval=200ms", "db-scheduler.scheduler-name=first"})
@Import(TestBeans.class)
public abstract class RunningScheduler {

    @LocalServerPort
    private int port;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private EventFactory events;

    @Autowired
    private EventPublisher publisher;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        RunningService.infrastructure(registry::add);
        registry.add("TIEOUT_TOPIC_PARTITIONS", () -> "2");
    }

    /** Without tenants: without a token. */
    protected RestClient api(String... tenants) {
        return tenants.length == 0 ? RestClient.nobody(port) : RunningService.client(port, tenants);
    }

    /** What was asked of the connector. */
    protected static List<RunSync> commands(TenantId tenant) {
        return TopicReader.payloads(Topic.SYNC_COMMAND, tenant, RunSync.class);
    }

    protected static TenantId aTenant() {
        return new TenantId("t-" + UUID.randomUUID());
    }

    /** A tenant that is connected and whose first run has read everything. */
    protected TenantId aSettledTenant() {
        TenantId tenant = aTenant();
        settle(List.of(tenant));
        return tenant;
    }

    protected void settle(List<TenantId> tenants) {
        publisher.publish(tenants.stream()
                .map(tenant -> connection(tenant, Status.CONNECTED, "ACME"))
                .toList());
        tenants.forEach(this::awaitActiveRun);
        publisher.publish(tenants.stream()
                .map(tenant -> progress(tenant, awaitActiveRun(tenant), Stage.COMPLETED, 7, null))
                .toList());
        tenants.forEach(tenant -> patiently().until(() -> activeRuns(tenant).isEmpty()));
    }

    protected void connect(TenantId tenant, String company) {
        publisher.publish(List.of(connection(tenant, Status.CONNECTED, company)));
    }

    protected void publish(Event<?>... published) {
        publisher.publish(List.of(published));
    }

    protected void disconnect(TenantId tenant) {
        publisher.publish(List.of(connection(tenant, Status.DISCONNECTED, "ACME")));
    }

    protected void report(TenantId tenant, RunId run, Stage stage, int read) {
        publisher.publish(List.of(progress(tenant, run, stage, read, null)));
    }

    protected void reportFailure(TenantId tenant, RunId run, Problem problem) {
        publisher.publish(List.of(progress(tenant, run, Stage.FAILED, 0, problem)));
    }

    protected RunId awaitActiveRun(TenantId tenant) {
        patiently().until(() -> !activeRuns(tenant).isEmpty());
        return new RunId(activeRuns(tenant).getFirst());
    }

    private List<String> activeRuns(TenantId tenant) {
        return jdbc.sql("SELECT run_id FROM run WHERE tenant = :tenant AND state IN ('QUEUED', 'RUNNING')")
                .param("tenant", tenant.value())
                .query(String.class)
                .list();
    }

    protected List<String> states(TenantId tenant, String trigger) {
        return jdbc.sql("SELECT state FROM run WHERE tenant = :tenant AND trigger = :trigger ORDER BY requested_at")
                .param("tenant", tenant.value())
                .param("trigger", trigger)
                .query(String.class)
                .list();
    }

    protected boolean isScheduled(TenantId tenant) {
        return jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_instance = :tenant")
                        .param("tenant", tenant.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    protected static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    protected Event<ConnectionChanged> connection(TenantId tenant, Status status, String company) {
        Instant now = clock.instant();
        var news = new ConnectionChanged(status, company, null, now);
        return events.event(
                EventTypes.CONNECTION_CHANGED,
                tenant,
                news,
                tenant.value(),
                trace(),
                UUID.randomUUID().toString());
    }

    private Event<SyncProgressed> progress(
            TenantId tenant, RunId run, Stage stage, int read, @Nullable Problem problem) {
        var counts = List.of(new Count(SyncObject.CUSTOMERS, read, read, 0));
        var news = new SyncProgressed(run, stage, counts, 2, problem, clock.instant());
        return events.event(
                EventTypes.SYNC_PROGRESSED,
                tenant,
                news,
                run.value(),
                trace(),
                UUID.randomUUID().toString());
    }

    private static Trace trace() {
        return Trace.derivedFrom(UUID.randomUUID().toString());
    }
}
