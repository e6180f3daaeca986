package io.tieout.scheduler.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.event.Topic;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.CancelSync;
import io.tieout.model.sync.SkippedRecord;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.scheduler.RunningScheduler;
import io.tieout.testsupport.RestClient;
import io.tieout.testsupport.RestClient.Reply;
import io.tieout.testsupport.TopicReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a wish while another run is under way, and of a run that nobody wants any more. */
class WaitingRunsIT extends RunningScheduler {

    @Test
    void whatTheRunUnderWayDoesNotDoWaitsAndBeginsWhenItHasEnded() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        RunId invoices = run(api.post(syncs(tenant), "{\"objects\":[\"INVOICES\"]}"));

        Reply both = api.post(syncs(tenant), "{}");
        Reply again = api.post(syncs(tenant), "{\"objects\":[\"CUSTOMERS\"]}");

        assertThat(both.status()).isEqualTo(202);
        assertThat(both.json().get("state").asString()).isEqualTo("WAITING");
        assertThat(both.json().get("joined").asBoolean()).isFalse();
        assertThat(again.json().get("joined").asBoolean()).isTrue();
        assertThat(run(again)).isEqualTo(run(both));
        assertThat(api.get(syncs(tenant) + "/status")
                        .json()
                        .at("/waiting/0/runId")
                        .asString())
                .isEqualTo(run(both).value());

        report(tenant, invoices, Stage.COMPLETED, 3);

        patiently().until(() -> awaitActiveRun(tenant).equals(run(both)));
        patiently().until(() -> commands(tenant).size() == 3);
        assertThat(commands(tenant).getLast().runId()).isEqualTo(run(both));
    }

    @Test
    void whatWaitsForALostRunBeginsAllTheSame() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        api.post(syncs(tenant), "{\"objects\":[\"INVOICES\"]}");
        RunId waiting = run(api.post(syncs(tenant), "{\"everything\":true}"));

        clock.advance(Duration.ofMinutes(16));

        patiently().until(() -> states(tenant, "NOW").equals(List.of("LOST", "QUEUED")));
        assertThat(awaitActiveRun(tenant)).isEqualTo(waiting);
    }

    @Test
    void whatWaitsWhenTheTenantIsDisconnectedFailsWithTheReason() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        RunId first = run(api.post(syncs(tenant), "{\"objects\":[\"INVOICES\"]}"));
        RunId waiting = run(api.post(syncs(tenant), "{}"));
        disconnect(tenant);
        patiently().until(() -> api.post(syncs(tenant), "{}").status() == 409);

        reportFailure(tenant, first, new Problem("NOT_CONNECTED", "Gone.", "Connect it."));

        patiently().until(() -> states(tenant, "NOW").equals(List.of("FAILED", "FAILED")));
        assertThat(api.get(syncs(tenant) + "/" + waiting)
                        .json()
                        .at("/problem/cause")
                        .asString())
                .isEqualTo(
                        "Tenant %s was disconnected from Intacct company ACME before the run began.".formatted(tenant));
    }

    @Test
    void aRunThatIsCancelledEndsWhenTheConnectorHasStopped() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        RunId run = run(api.post(syncs(tenant), "{}"));
        report(tenant, run, Stage.READING, 10);

        Reply asked = api.post(syncs(tenant) + "/" + run + "/cancel", "");
        api.post(syncs(tenant) + "/" + run + "/cancel", "");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json().at("/cancellation/who").asString()).isEqualTo("anna");
        patiently().until(() -> cancellations(tenant).size() == 1);
        assertThat(cancellations(tenant)).containsExactly(new CancelSync(run));
        Reply next = api.post(syncs(tenant), "{}");
        assertThat(next.json().get("joined").asBoolean())
                .as("what is about to stop is not joined")
                .isFalse();

        report(tenant, run, Stage.CANCELLED, 12);

        patiently().until(() -> states(tenant, "NOW").equals(List.of("CANCELLED", "QUEUED")));
        var ended = api.get(syncs(tenant) + "/" + run).json();
        assertThat(ended.at("/counts/0/read").asInt()).isEqualTo(12);
        assertThat(api.post(syncs(tenant) + "/" + run + "/cancel", "").status()).isEqualTo(202);
        assertThat(api.get("/api/v1/tenants/" + tenant + "/audit")
                        .json()
                        .path("entries")
                        .valueStream())
                .extracting(entry -> entry.path("action").asString())
                .containsExactly("START", "CANCEL", "START", "SWITCH_OFF");
    }

    @Test
    void aRunThatWaitsIsCancelledAtOnceAndOneThatHasEndedIsNot() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        RunId first = run(api.post(syncs(tenant), "{\"objects\":[\"INVOICES\"]}"));
        RunId waiting = run(api.post(syncs(tenant), "{}"));

        assertThat(api.post(syncs(tenant) + "/" + waiting + "/cancel", "")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CANCELLED");
        report(tenant, first, Stage.COMPLETED, 3);
        patiently().until(() -> states(tenant, "NOW").equals(List.of("COMPLETED", "CANCELLED")));

        Reply late = api.post(syncs(tenant) + "/" + first + "/cancel", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail()).contains("has ended at").endsWith("already: it is COMPLETED.");
        assertThat(api.post(syncs(tenant) + "/none/cancel", "").status()).isEqualTo(404);
        TenantId other = aTenantWithoutAutoSync();
        assertThat(api(other.value())
                        .post(syncs(other) + "/" + first + "/cancel", "")
                        .status())
                .isEqualTo(404);
        assertThat(api(other.value())
                        .post(syncs(tenant) + "/" + first + "/cancel", "")
                        .status())
                .isEqualTo(403);
        assertThat(cancellations(tenant)).isEmpty();
    }

    @Test
    void aRunShowsWhatItSkippedAndWhy() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        RunId run = run(api.post(syncs(tenant), "{}"));
        var skipped = new SkippedRecord(SyncObject.INVOICES, "1204", "INV-7", "TRX_TOTALDUE is empty");

        report(
                tenant,
                new SyncProgressed(
                        run,
                        Stage.READING,
                        List.of(new Count(SyncObject.INVOICES, 100, 40, 1)),
                        2,
                        null,
                        clock.instant(),
                        300L,
                        List.of(skipped)));

        patiently().until(() -> states(tenant, "NOW").equals(List.of("RUNNING")));
        var line = api.get(syncs(tenant) + "/" + run).json();
        assertThat(line.at("/counts/0").toString())
                .isEqualTo(
                        "{\"object\":\"INVOICES\",\"read\":100,\"written\":40,\"unchanged\":59,\"skipped\":1,\"removed\":0}");
        assertThat(line.at("/reading/percent").asInt()).isEqualTo(25);
        assertThat(line.at("/skipped/0/reason").asString()).isEqualTo("TRX_TOTALDUE is empty");
        assertThat(api.get(syncs(tenant)).json().get(0).has("skipped")).isFalse();
    }

    @Test
    void recentSyncsAreAFileForSpreadsheetsWhereThatIsAskedFor() throws Exception {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());

        var file = api.exchange("GET", syncs(tenant) + "?format=csv", "");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"recent-syncs.csv\"");
        assertThat(file.body().lines()).hasSize(2).last().asString().contains(",FIRST,CONNECTION,COMPLETED,");
        assertThat(api.accepting("text/csv").get(syncs(tenant)).body()).isEqualTo(file.body());
        assertThat(api.accepting("application/json").get(syncs(tenant)).json().isArray())
                .isTrue();
        assertThat(api.accepting("*/*").get(syncs(tenant)).json().isArray()).isTrue();
        assertThat(api.get(syncs(tenant) + "?format=pdf").detail())
                .isEqualTo("\"format\" is \"pdf\" but has to be one of [JSON, CSV].");
        assertThat(api.get(syncs(tenant) + "?format=csv&limit=10001").status()).isEqualTo(400);
        assertThat(api("somebody-else").get(syncs(tenant) + "?format=csv").status())
                .isEqualTo(403);
    }

    @Test
    void recentSyncsAreReadPageByPageAndByWhatTheyCameToAndWhoStartedThem() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        RunId first = run(api.post(syncs(tenant), "{}"));
        RunId second = run(api.post(syncs(tenant), "{\"everything\":true}"));
        api.post(syncs(tenant) + "/" + second + "/cancel", "");
        report(tenant, first, Stage.COMPLETED, 3);
        patiently().until(() -> states(tenant, "NOW").equals(List.of("COMPLETED", "CANCELLED")));

        assertThat(ids(api.get(syncs(tenant) + "?limit=2"))).containsExactly(second.value(), first.value());
        assertThat(ids(api.get(syncs(tenant) + "?limit=2&after=" + first)))
                .hasSize(1)
                .doesNotContain(first.value(), second.value());
        assertThat(ids(api.get(syncs(tenant) + "?state=cancelled"))).containsExactly(second.value());
        assertThat(ids(api.get(syncs(tenant) + "?trigger=NOW&state=COMPLETED"))).containsExactly(first.value());
        assertThat(ids(api.get(syncs(tenant) + "?trigger=IMPORT"))).isEmpty();
        assertThat(ids(api.get(syncs(tenant) + "?after=none"))).isEmpty();
        TenantId other = aTenantWithoutAutoSync();
        assertThat(ids(api(other.value()).get(syncs(other) + "?after=" + first)))
                .isEmpty();
        assertThat(api.get(syncs(tenant) + "?state=DONE").detail()).contains("has to be one of");
    }

    private static List<String> ids(Reply reply) {
        return reply.json()
                .valueStream()
                .map(run -> run.get("runId").asString())
                .toList();
    }

    private static List<CancelSync> cancellations(TenantId tenant) {
        return TopicReader.payloads(Topic.SYNC_COMMAND, tenant, CancelSync.class);
    }

    private static RunId run(Reply reply) {
        return new RunId(reply.json().get("runId").asString());
    }

    private static String syncs(TenantId tenant) {
        return "/api/v1/tenants/" + tenant + "/syncs";
    }
}
