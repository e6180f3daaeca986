package io.tieout.scheduler.autosync;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerConfigurationSupport;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.stats.StatsRegistry;
import com.github.kagkarlsson.scheduler.task.Task;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.scheduler.RunningScheduler;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.testsupport.RestClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class AutoSyncIT extends RunningScheduler {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Interval HOURLY = new Interval(60);

    @Autowired
    private HourlySyncs hourly;

    @Autowired
    private SwitchingAutoSync switching;

    @Autowired
    private AutoSyncSchedules schedules;

    @Autowired
    private OverdueSchedules overdue;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DbSchedulerProperties properties;

    @Autowired
    private DbSchedulerCustomizer customizer;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private List<Task<?>> tasks;

    @Test
    void twoReplicasFireEachTenantOnceAnHour() {
        List<TenantId> many = Stream.generate(() -> aTenant()).limit(60).toList();
        settle(many);
        Scheduler secondReplica = DbSchedulerConfigurationSupport.buildScheduler(
                properties, customizer, StatsRegistry.NOOP, clock::instant, dataSource, tasks, List.of(), List.of());
        secondReplica.start();
        try {
            clock.advance(HOUR);
            many.forEach(tenant -> patiently().until(() -> version(tenant) >= 3));
        } finally {
            secondReplica.stop();
        }

        assertThat(many).allSatisfy(tenant -> {
            assertThat(states(tenant, "HOURLY")).containsExactly("QUEUED");
            assertThat(version(tenant)).as("1, picked once, rescheduled once").isEqualTo(3);
            assertThat(schedules.next(tenant)).contains(HourlySlot.of(tenant).nextAfter(clock.instant(), HOURLY));
        });
        patiently().untilAsserted(() -> assertThat(overdue.count()).isZero());
        patiently()
                .until(() -> many.stream().allMatch(tenant -> commands(tenant).size() == 2));
        assertThat(many)
                .allSatisfy(tenant ->
                        assertThat(commands(tenant).getLast().everything()).isFalse());
    }

    @Test
    void aFiringThatIsRepeatedAfterACrashStartsNothing() {
        TenantId tenant = aSettledTenant();
        HourlySlot slot = HourlySlot.of(tenant);

        hourly.fire(tenant, slot);
        hourly.fire(tenant, slot);
        report(tenant, awaitActiveRun(tenant), Stage.COMPLETED, 3);
        patiently().until(() -> states(tenant, "HOURLY").equals(List.of("COMPLETED")));
        hourly.fire(tenant, slot);

        assertThat(states(tenant, "HOURLY")).containsExactly("COMPLETED");
    }

    @Test
    void theHourlyRunIsSkippedWhileAnotherOneIsActive() {
        TenantId tenant = aSettledTenant();
        api(tenant.value()).post("/api/v1/tenants/" + tenant + "/syncs", "{}");

        hourly.fire(tenant, HourlySlot.of(tenant));

        assertThat(states(tenant, "HOURLY")).isEmpty();
    }

    @Test
    void theSwitchTakesTheScheduleAwayAndBringsItBack() {
        TenantId tenant = aSettledTenant();
        RestClient api = api(tenant.value());
        String path = "/api/v1/tenants/" + tenant + "/auto-sync";
        Instant next = HourlySlot.of(tenant).nextAfter(clock.instant(), HOURLY);
        assertThat(api.get(path).json().get("enabled").asBoolean()).isTrue();
        assertThat(api.get(path).json().get("nextSyncAt").asString()).isEqualTo(next.toString());

        var off = api.put(path, "{\"enabled\":false}");
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.json().get("enabled").asBoolean()).isFalse();
        assertThat(off.json().has("nextSyncAt")).isFalse();
        assertThat(isScheduled(tenant)).isFalse();

        api.put(path, "{\"enabled\":true}");
        api.put(path, "{\"enabled\":true}");
        assertThat(isScheduled(tenant)).isTrue();
        assertThat(api.get("/api/v1/tenants/" + tenant + "/audit")
                        .json()
                        .path("entries")
                        .valueStream())
                .extracting(entry -> entry.path("who").asString() + " "
                        + entry.path("action").asString())
                .containsExactly("anna SWITCH_ON", "anna SWITCH_OFF");
        assertThat(api.put(path, "{}").detail())
                .isEqualTo("\"enabled\" and \"everyMinutes\" are missing; say true or false, or how often");
        assertThat(api.put(path, "{\"enabled\":\"perhaps\"}").status()).isEqualTo(400);
    }

    @Test
    void aPersonChoosesHowOftenItRuns() {
        TenantId tenant = aSettledTenant();
        RestClient api = api(tenant.value());
        String path = "/api/v1/tenants/" + tenant + "/auto-sync";
        HourlySlot slot = HourlySlot.of(tenant);

        var quarterly = api.put(path, "{\"everyMinutes\":15}");

        assertThat(quarterly.status()).isEqualTo(200);
        assertThat(quarterly.json().get("enabled").asBoolean()).isTrue();
        assertThat(quarterly.json().get("everyMinutes").asInt()).isEqualTo(15);
        assertThat(schedules.next(tenant)).contains(slot.nextAfter(clock.instant(), new Interval(15)));

        var daily = api.put(path, "{\"everyMinutes\":1440}");
        assertThat(daily.json().get("nextSyncAt").asString())
                .isEqualTo(slot.nextAfter(clock.instant(), new Interval(1440)).toString());
        assertThat(api.put(path, "{\"everyMinutes\":1}").detail())
                .startsWith("\"everyMinutes\" is 1 but has to be one of");
        assertThat(api.put(path, "{\"everyMinutes\":15}").status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(15));

        patiently().until(() -> states(tenant, "HOURLY").equals(List.of("QUEUED")));
        patiently()
                .untilAsserted(() ->
                        assertThat(schedules.next(tenant)).contains(slot.nextAfter(clock.instant(), new Interval(15))));
        assertThat(api.get("/api/v1/tenants/" + tenant + "/audit")
                        .json()
                        .path("entries")
                        .valueStream())
                .extracting(entry -> entry.path("action").asString() + " "
                        + entry.path("reason").asString())
                .containsExactly("CHANGE every 15 minutes", "CHANGE every 1440 minutes", "CHANGE every 15 minutes");
    }

    @Test
    void whatWasLastWhatRunsNowAndWhatComesNextAreThreeFacts() {
        TenantId tenant = aTenant();
        connect(tenant, "ACME");
        RunId first = awaitActiveRun(tenant);
        RestClient api = api(tenant.value());
        String path = "/api/v1/tenants/" + tenant + "/syncs/status";
        assertThat(api.get(path).json().has("last")).isFalse();
        assertThat(api.get(path).json().at("/running/runId").asString()).isEqualTo(first.value());

        report(tenant, first, Stage.COMPLETED, 7);
        patiently().until(() -> !api.get(path).json().has("running"));
        api.post("/api/v1/tenants/" + tenant + "/syncs", "{}");

        var both = api.get(path).json();
        assertThat(both.at("/last/runId").asString()).isEqualTo(first.value());
        assertThat(both.at("/last/state").asString()).isEqualTo("COMPLETED");
        assertThat(both.at("/last/startedBy").asString()).isEqualTo("CONNECTION");
        assertThat(both.at("/running/startedBy").asString()).isEqualTo("anna");
        assertThat(both.at("/next").asString())
                .isEqualTo(
                        HourlySlot.of(tenant).nextAfter(clock.instant(), HOURLY).toString());
        assertThat(api("somebody-else").get(path).status()).isEqualTo(403);
        assertThat(api("*").get("/api/v1/tenants/" + aTenant() + "/syncs/status")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aScheduleThatIsSwitchedOffWhileItFiresRemovesItself() {
        TenantId tenant = aSettledTenant();

        transactions.executeWithoutResult(transaction -> {
            tenants.lock(tenant); // the firing has to wait for this
            clock.advance(HOUR);
            patiently().until(() -> isPicked(tenant));
            switching.switchTo(tenant, false, "test");
        });

        patiently().until(() -> !isScheduled(tenant));
        assertThat(states(tenant, "HOURLY")).isEmpty();
        switching.switchTo(tenant, true, "test");
        assertThat(isScheduled(tenant)).isTrue();
    }

    @Test
    void aScheduleThatIsSwitchedOffAndOnWhileItFiresGoesOn() {
        TenantId tenant = aSettledTenant();

        transactions.executeWithoutResult(transaction -> {
            tenants.lock(tenant);
            clock.advance(HOUR);
            patiently().until(() -> isPicked(tenant));
            switching.switchTo(tenant, false, "test");
            switching.switchTo(tenant, true, "test");
        });

        patiently().until(() -> states(tenant, "HOURLY").equals(List.of("QUEUED")));
        patiently().until(() -> !isPicked(tenant));
        assertThat(isScheduled(tenant)).isTrue();
    }

    @Test
    void taskDataIsReadableJson() {
        TenantId tenant = aSettledTenant();

        byte[] data = jdbc.sql("SELECT task_data FROM scheduled_tasks WHERE task_instance = :tenant")
                .param("tenant", tenant.value())
                .query(byte[].class)
                .single();

        assertThat(new String(data, StandardCharsets.UTF_8))
                .isEqualTo("{\"offsetSeconds\":" + HourlySlot.of(tenant).offsetSeconds() + "}");
    }

    private long version(TenantId tenant) {
        return jdbc.sql("SELECT version FROM scheduled_tasks WHERE task_instance = :tenant")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }

    private boolean isPicked(TenantId tenant) {
        return jdbc.sql("SELECT picked FROM scheduled_tasks WHERE task_instance = :tenant")
                .param("tenant", tenant.value())
                .query(Boolean.class)
                .single();
    }
}
