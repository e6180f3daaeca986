package io.tieout.scheduler.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.scheduler.RunningScheduler;
import io.tieout.starter.retention.Housekeeping;
import io.tieout.starter.retention.Retained;
import io.tieout.testsupport.RestClient;
import io.tieout.testsupport.RestClient.Reply;
import io.tieout.testsupport.RetentionPage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.kafka.core.KafkaTemplate;

class SyncNowIT extends RunningScheduler {

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private LosingRuns losing;

    @Autowired
    private Housekeeping housekeeping;

    @Autowired
    private List<Retained> tables;

    @Test
    void syncNowAsksTheConnectorAndFollowsTheRunToItsEnd() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());

        Reply accepted = api.post(syncs(tenant), "{\"objects\":[\"INVOICES\"],\"everything\":true}");
        assertThat(accepted.status()).isEqualTo(202);
        var run = new RunId(accepted.json().get("runId").asString());
        assertThat(api.get("/api/v1/tenants/" + tenant + "/audit")
                        .json()
                        .path("entries")
                        .valueStream())
                .extracting(entry -> "%s %s %s"
                        .formatted(
                                entry.path("who").asString(),
                                entry.path("action").asString(),
                                entry.path("id").asString()))
                .containsExactly("anna START " + run, "anna SWITCH_OFF " + tenant);

        patiently().until(() -> commands(tenant).size() == 2);
        assertThat(commands(tenant).getLast()).isEqualTo(new RunSync(run, List.of(SyncObject.INVOICES), true));
        assertThat(api.get(syncs(tenant) + "/" + run).json().get("state").asString())
                .isEqualTo("QUEUED");

        clock.advance(Duration.ofSeconds(2));
        report(tenant, run, Stage.STARTED, 0);
        clock.advance(Duration.ofSeconds(3));
        report(tenant, run, Stage.COMPLETED, 42);

        patiently()
                .untilAsserted(() -> assertThat(api.get(syncs(tenant) + "/" + run)
                                .json()
                                .get("state")
                                .asString())
                        .isEqualTo("COMPLETED"));
        var line = api.get(syncs(tenant) + "?limit=1").json().get(0);
        assertThat(line.get("runId").asString()).isEqualTo(run.value());
        assertThat(line.get("trigger").asString()).isEqualTo("NOW");
        assertThat(line.get("durationSeconds").asDouble()).isEqualTo(3.0);
        assertThat(line.get("apiCalls").asInt()).isEqualTo(2);
        assertThat(line.get("counts").get(0).get("read").asInt()).isEqualTo(42);
        assertThat(line.has("problem")).isFalse();
    }

    @Test
    void manyClicksAtOnceGiveOneRun() throws Exception {
        TenantId tenant = aTenantWithoutAutoSync();
        int clicks = 16;
        var together = new CyclicBarrier(clicks);
        Callable<Reply> click = () -> {
            together.await();
            return api(tenant.value()).post(syncs(tenant), "{}");
        };

        List<Reply> answers;
        try (var threads = Executors.newFixedThreadPool(clicks)) {
            answers = threads
                    .invokeAll(
                            IntStream.range(0, clicks).mapToObj(number -> click).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers)
                .hasSize(clicks)
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        assertThat(answers)
                .filteredOn(answer -> !answer.json().get("joined").asBoolean())
                .hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.json().get("runId").asString())
                .containsOnly(awaitActiveRun(tenant).value());
        patiently().until(() -> commands(tenant).size() == 2);
        assertThat(states(tenant, "NOW")).containsExactly("QUEUED");
    }

    @Test
    void theDatabaseItselfAllowsOneActiveRunOfATenant() {
        TenantId tenant = aTenantWithoutAutoSync();
        api(tenant.value()).post(syncs(tenant), "{}");

        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO run (run_id, tenant, trigger, objects, everything, requested_at, state, heard_at,
                                         counts, api_calls)
                        VALUES (:runId, :tenant, 'NOW', '{}', false, now(), 'RUNNING', now(), '[]'::jsonb, 0)
                        """)
                        .param("runId", "second of " + tenant)
                        .param("tenant", tenant.value())
                        .update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("run_one_at_a_time");
    }

    @Test
    void aFailedRunShowsItsProblemAndAllowsTheNextOne() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        var run = new RunId(api.post(syncs(tenant), "").json().get("runId").asString());

        reportFailure(tenant, run, new Problem("WRONG_PASSWORD", "Sign-in failed.", "Enter the new password."));

        patiently().until(() -> states(tenant, "NOW").equals(List.of("FAILED")));
        assertThat(api.get(syncs(tenant) + "/" + run)
                        .json()
                        .at("/problem/remedy")
                        .asString())
                .isEqualTo("Enter the new password.");
        assertThat(api.post(syncs(tenant), "{}").status()).isEqualTo(202);
    }

    @Test
    void aSilentRunIsLostSoThatTheNextOneCanBegin() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        var run = new RunId(api.post(syncs(tenant), "{}").json().get("runId").asString());
        report(tenant, run, Stage.STARTED, 0);
        patiently().until(() -> states(tenant, "NOW").equals(List.of("RUNNING")));

        clock.advance(Duration.ofMinutes(16));

        patiently().until(() -> states(tenant, "NOW").equals(List.of("LOST")));
        var lost = api.get(syncs(tenant) + "/" + run).json();
        assertThat(lost.at("/problem/code").asString()).isEqualTo("RUN_LOST");
        assertThat(lost.at("/problem/cause").asString()).contains("no sign of progress for 15 minutes");
        clock.advance(Duration.ofSeconds(1));
        assertThat(api.post(syncs(tenant), "{}").status()).isEqualTo(202);

        report(tenant, run, Stage.COMPLETED, 99);

        patiently().until(() -> states(tenant, "NOW").equals(List.of("COMPLETED", "QUEUED")));
        var late = api.get(syncs(tenant) + "/" + run).json();
        assertThat(late.has("problem")).isFalse();
        assertThat(late.at("/counts/0/read").asInt()).isEqualTo(99);
    }

    @Test
    void aRunIsNotLostBeforeTheWholeTimeHasPassed() {
        TenantId tenant = aTenantWithoutAutoSync();
        api(tenant.value()).post(syncs(tenant), "{}");

        clock.advance(Duration.ofMinutes(15));
        losing.runOnce();

        assertThat(states(tenant, "NOW")).containsExactly("QUEUED");
        clock.advance(Duration.ofMillis(1));
        losing.runOnce(); // or the service's own task, which is just at it
        patiently().untilAsserted(() -> assertThat(states(tenant, "NOW")).containsExactly("LOST"));
    }

    @Test
    void progressKeepsARunFromBeingLost() {
        TenantId tenant = aTenantWithoutAutoSync();
        var run = new RunId(api(tenant.value())
                .post(syncs(tenant), "{}")
                .json()
                .get("runId")
                .asString());

        clock.advance(Duration.ofMinutes(10));
        report(tenant, run, Stage.READING, 10);
        patiently().until(() -> states(tenant, "NOW").equals(List.of("RUNNING")));
        clock.advance(Duration.ofMinutes(10));
        losing.runOnce();

        assertThat(states(tenant, "NOW")).containsExactly("RUNNING");
    }

    @Test
    void endedRunsAreForgottenAfterTheirTimeAndActiveOnesNever() {
        TenantId tenant = aTenantWithoutAutoSync();
        api(tenant.value()).post(syncs(tenant), "{}");
        jdbc.sql("UPDATE run SET requested_at = requested_at - interval '91 days' WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .update();

        while (housekeeping.runOnce()) {
            Thread.onSpinWait();
        }

        assertThat(states(tenant, "FIRST")).isEmpty();
        assertThat(states(tenant, "NOW")).containsExactly("QUEUED");
    }

    @Test
    void thePageSaysWhatIsKept() {
        assertThat(tables.stream().map(table -> RetentionPage.row(table.table(), table.property(), table.kept())))
                .containsExactlyInAnyOrderElementsOf(RetentionPage.rowsOf("all", "scheduler"));
    }

    @Test
    void whatCannotBeUnderstoodIsSetAsideAndTheNextReportIsHeard() {
        TenantId tenant = aTenantWithoutAutoSync();
        var run = new RunId(api(tenant.value())
                .post(syncs(tenant), "{}")
                .json()
                .get("runId")
                .asString());

        kafka.send("sync.progress.v1", tenant.value(), "{".getBytes(StandardCharsets.UTF_8))
                .join();
        report(tenant, aRunOfNobody(), Stage.COMPLETED, 1);
        report(tenant, run, Stage.COMPLETED, 5);

        patiently().until(() -> states(tenant, "NOW").equals(List.of("COMPLETED")));
        assertThat(jdbc.sql("SELECT count(*) FROM refused_record WHERE topic = 'sync.progress.v1'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aReportOfAnotherTenantChangesNothing() {
        TenantId tenant = aTenantWithoutAutoSync();
        TenantId other = aTenantWithoutAutoSync();
        var run = new RunId(api(tenant.value())
                .post(syncs(tenant), "{}")
                .json()
                .get("runId")
                .asString());
        var runOfOther =
                new RunId(api("*").post(syncs(other), "{}").json().get("runId").asString());

        report(other, run, Stage.COMPLETED, 5);
        report(other, runOfOther, Stage.COMPLETED, 5);

        patiently().until(() -> states(other, "NOW").equals(List.of("COMPLETED")));
        assertThat(states(tenant, "NOW")).containsExactly("QUEUED");
    }

    @Test
    void whoMayNotIsToldSo() {
        TenantId tenant = aTenantWithoutAutoSync();

        assertThat(api().post(syncs(tenant), "{}").status()).isEqualTo(401);
        assertThat(api("somebody-else").post(syncs(tenant), "{}").status()).isEqualTo(403);
        assertThat(api("somebody-else").get(syncs(tenant)).status()).isEqualTo(403);
        assertThat(api("somebody-else")
                        .get("/api/v1/tenants/" + tenant + "/auto-sync")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoAsksForItHasEverythingToldAgain() {
        TenantId tenant = aTenantWithoutAutoSync();

        var run = new RunId(api(tenant.value())
                .post(syncs(tenant), "{\"objects\":[\"PAYMENTS\"],\"everything\":true,\"again\":true}")
                .json()
                .get("runId")
                .asString());

        patiently().until(() -> commands(tenant).size() == 2);
        assertThat(commands(tenant).getLast())
                .isEqualTo(new RunSync(run, List.of(SyncObject.PAYMENTS), true, true, null));
    }

    @Test
    void wrongRequestsAreAnsweredWithASentence() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api("*");

        assertThat(api.post(syncs(tenant), "{\"objects\":[\"VENDORS\"]}").detail())
                .isEqualTo(
                        "\"objects\" names VENDORS, which cannot be read; name some of [CUSTOMERS, INVOICES, PAYMENTS, ADVANCES, CREDITS]");
        assertThat(api.get(syncs(tenant) + "?limit=0").detail()).contains("has to be 1 to 200");
        assertThat(api.get(syncs(tenant) + "/none").detail()).isEqualTo("Tenant " + tenant + " has no run none.");
        Reply unknown = api.post(syncs(aTenant()), "{}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.detail()).endsWith("is not known here. Connect it to Intacct first.");
    }

    @Test
    void metricsCountRunsAndNeverNameATenant() {
        TenantId tenant = aTenantWithoutAutoSync();

        String metrics = api().get("/actuator/prometheus").body();

        assertThat(metrics)
                .contains("tieout_sync_runs_total{")
                .contains("state=\"lost\"")
                .contains("tieout_sync_duration_seconds_count{")
                .contains("tieout_sync_schedules_overdue{")
                .doesNotContain(tenant.value());
    }

    private static RunId aRunOfNobody() {
        return new RunId("nobody");
    }

    private static String syncs(TenantId tenant) {
        return "/api/v1/tenants/" + tenant + "/syncs";
    }
}
