package io.tieout.scheduler;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.connection.ConnectionChanged;
import io.tieout.model.connection.ConnectionChanged.Status;
import io.tieout.model.erp.ErpOutcome;
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
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** The mail server of all tests. */
    protected static final GreenMail LETTER_BOX = letterBox();

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
        registry.add("TIEOUT_MAIL_HOST", () -> "127.0.0.1");
        registry.add("TIEOUT_MAIL_PORT", () -> LETTER_BOX.getSmtp().getPort());
        registry.add("TIEOUT_MAIL_FROM", () -> "tieout@billing.example");
        registry.add("tieout.mail.poll", () -> "50ms");
        registry.add("TIEOUT_WEBHOOK_HOSTS", () -> "hooks.example.com,.merchant.example");
        registry.add("TIEOUT_WEBHOOK_KEY", () -> "a-key-for-tests-only-0123456789-0123456789");
        registry.add("tieout.webhook.poll", () -> "1h"); // tests send by themselves, to a receiver of their own
    }

    private static GreenMail letterBox() {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        return server;
    }

    /** The mails to an address, as they arrived. */
    protected static List<MimeMessage> mailsTo(String address) {
        return Stream.of(LETTER_BOX.getReceivedMessages())
                .filter(mail -> to(mail).equals(address))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Without tenants: without a token. */
    protected RestClient api(String... tenants) {
        return tenants.length == 0 ? RestClient.nobody(port) : RunningService.client(port, tenants);
    }

    /** Whose token names an e-mail address. */
    protected RestClient apiOf(String email, String... tenants) {
        return RunningService.clientWithEmail(port, email, tenants);
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

    protected void report(TenantId tenant, SyncProgressed news) {
        publisher.publish(List.of(events.event(
                EventTypes.SYNC_PROGRESSED,
                tenant,
                news,
                news.runId().value(),
                trace(),
                UUID.randomUUID().toString())));
    }

    /** What became of a document, as the translator tells it. */
    protected void publishOutcome(TenantId tenant, ErpOutcome outcome) {
        publisher.publish(List.of(events.event(
                EventTypes.ERP_OUTCOME,
                tenant,
                outcome,
                String.valueOf(outcome.documentId()),
                trace(),
                UUID.randomUUID().toString())));
    }

    /** Time is moved by minutes in many tests, which would let the hourly runs of some tenants begin in between. */
    protected TenantId aTenantWithoutAutoSync() {
        TenantId tenant = aSettledTenant();
        RestClient.Reply switchedOff =
                api(tenant.value()).put("/api/v1/tenants/" + tenant + "/auto-sync", "{\"enabled\":false}");
        if (switchedOff.status() != 200) {
            throw new IllegalStateException(switchedOff.body());
        }
        return tenant;
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
        return jdbc.sql("SELECT state FROM run WHERE tenant = :tenant AND trigger = :trigger ORDER BY position")
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
