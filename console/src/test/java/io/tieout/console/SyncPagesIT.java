package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.person.Role;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounting Sync, one sync, imports, and the charts of the overview. */
class SyncPagesIT extends RunningConsole {

    private static final String T = "/api/v1/tenants/acme";
    private static final String SCHEDULER = "scheduler-service";

    private Session session;

    @BeforeEach
    void comeIn() {
        session = signedIn(somebody("mireille", Role.ACCOUNTANT, "acme"));
    }

    @Test
    void whatRunsNowAndTheLastResultAreTwoFacts() {
        runs(Acme.runningSync());

        Document page = session.get("/t/acme/sync").html();

        assertThat(page.select("#live .sheet-head h2").eachText()).containsExactly("Running now", "Auto-Sync");
        assertThat(plain(page.select("#progress .sheet-head p").text()))
                .contains("14:02", "started by Mireille Okafor-Lindqvist");
        assertThat(page.select(".runs li > span").eachText().stream().map(SyncPagesIT::plain))
                .containsExactly("Customers", "6 read", "Invoices", "41 read", "Payments", "96 of 187");
        assertThat(page.select(".runs progress").last().attr("value")).isEqualTo("96");
        assertThat(plain(page.select("#progress > .small").text()))
                .contains("about 2 min left for these", "118 API transactions.");
        assertThat(page.select("#progress").attr("hx-get")).isEqualTo("/t/acme/sync/now?run=r2");
        assertThat(page.select("#progress").attr("hx-trigger")).isEqualTo("every 2s");
        assertThat(page.select("#progress[role], #progress [role=status], #progress [aria-live]"))
                .as("a progress that moves is not read out")
                .isEmpty();
        assertThat(plain(page.select("[aria-labelledby=s-auto] .kv").text()))
                .contains("Last result None has ended yet", "every hour");
    }

    @Test
    void nothingRunsAndTheNextOneIsSaid() {
        Document page = session.get("/t/acme/sync").html();

        assertThat(page.select("#live h2").first().text()).isEqualTo("Nothing is running");
        assertThat(plain(page.select("#live .prose").text())).startsWith("The next one begins by itself at");
        assertThat(page.select("[aria-labelledby=s-auto] .st").text()).isEqualTo("Finished");
        assertThat(page.select("#progress").attr("hx-trigger")).isEqualTo("every 10s");
        assertThat(page.select("[commandfor=cancel-sync]")).isEmpty();
        assertThat(page.select(".btn.primary")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(page.select(".head-actions .btn.primary").text()).isEqualTo("Sync Now");
    }

    @Test
    void recentSyncsSayWhoHowLongAndWhatCameOfIt() {
        Document page = session.get("/t/acme/sync").html();

        assertThat(page.select("#recent tbody tr").eachText().stream().map(SyncPagesIT::plain))
                .satisfiesExactly(
                        running -> assertThat(running).contains("Mireille Okafor-Lindqvist", "Running now"),
                        leftOut -> assertThat(leftOut).contains("Auto-Sync 30 min 3 left out 4 38 212 3 264"),
                        cancelled -> assertThat(cancelled).contains("40 s Cancelled by jferraz"),
                        imported -> assertThat(imported).contains("18 min Imported customers", "1,946"),
                        failed -> assertThat(failed).contains("5 min Stopped: Intacct did not answer"));
        assertThat(page.select("#recent tbody a").eachAttr("href")).contains("/t/acme/sync/r1");
        assertThat(plain(page.select(".pager").text())).isEqualTo("Newest first, kept for 90 days, 5 of 5 shown");
    }

    @Test
    void theFilterIsInTheAddressAndTheFileIsExactlyThatFilter() {
        Document page = session.get("/t/acme/sync?state=FAILED&by=HOURLY").html();

        assertThat(page.select("option[selected]").eachText()).contains("Stopped", "Auto-Sync");
        assertThat(page.select("a[download]").attr("href")).isEqualTo("/t/acme/sync.csv?state=FAILED&by=HOURLY");

        Session.Page file = session.get("/t/acme/sync.csv?state=FAILED&by=HOURLY");
        assertThat(file.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.raw().body().lines().skip(2).findFirst().orElseThrow())
                .isEqualTo(
                        "r1,Sync,Auto-Sync,2026-11-26T10:00:00Z,2026-11-26T13:00:01Z,2026-11-26T13:31:00Z,1859.0,3\u00a0left out,4,4,0,0,0,138,38,97,3,0,212,212,0,0,0,,,,,,,,,,,264,,");
        assertThat(jdbc.sql("SELECT detail FROM act WHERE about = 'recent syncs' ORDER BY number DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("{state=FAILED, by=HOURLY}");
    }

    @Test
    void nothingYetAndNothingForThisFilterAreTwoThings() {
        SERVICES.answers(SCHEDULER, "GET", T + "/syncs", 200, "[]");

        assertThat(session.get("/t/acme/sync").text()).contains("Nothing has been synced yet");
        assertThat(session.get("/t/acme/sync?state=LOST").text())
                .contains("No sync of the last 90 days matches this filter", "Clear all filters")
                .doesNotContain("Nothing has been synced yet");
    }

    @Test
    void theProgressAloneIsAPieceAndTheEndIsReadOut() {
        runs(Acme.runningSync());
        Document piece = now("r2");
        assertThat(piece.select("#progress .runs")).hasSize(1);
        assertThat(piece.select("nav, h1, #said")).isEmpty();

        SERVICES.answers(
                SCHEDULER,
                "GET",
                T + "/syncs/status",
                200,
                "{\"waiting\":[],\"last\":%s}"
                        .formatted(Acme.runningSync()
                                .replace("\"RUNNING\"", "\"COMPLETED\"")
                                .replaceFirst("\"reading\":\\{[^}]*},", "")));
        Document ended = now("r2");
        assertThat(ended.select("#said[hx-swap-oob]").text()).isEqualTo("The sync has ended: Finished.");
        assertThat(ended.select("#progress").attr("hx-select")).isEqualTo("#live");

        assertThat(session.get("/t/acme/sync/now", "HX-Request", "true")
                        .html()
                        .select("#progress[hx-trigger='every 10s']"))
                .hasSize(1);
    }

    @Test
    void whileSyncsDoNotAnswerThePageSaysSoAndAsksOn() {
        SERVICES.isDown(SCHEDULER);

        assertThat(now("r2").select("#progress[hx-get]").text()).contains("Syncs cannot be shown at the moment.");
        Document page = session.get("/t/acme/sync").html();
        assertThat(page.select(".down h2").eachText()).containsExactly("Running now", "Auto-Sync", "Recent Syncs");
        assertThat(session.get("/t/acme/sync/r1").html().select(".down").text())
                .contains("Syncs cannot be shown at the moment.");
        assertThat(session.get("/t/acme/imports/customers").status()).isEqualTo(200);
        assertThat(session.get("/t/acme/sync.csv").status()).isEqualTo(503);
        assertThat(pressed("/t/acme/sync-now", Map.of()))
                .isEqualTo(
                        "The sync could not be started, because syncs do not answer at the moment. Try again in a minute.");
    }

    @Test
    void oneSyncSaysWhatWasLeftOutAndWhy() {
        Document page = session.get("/t/acme/sync/r1").html();

        assertThat(page.select("h1").text()).startsWith("Sync, ");
        assertThat(plain(page.select(".lede").text())).isEqualTo("3 left out");
        assertThat(plain(page.select("table[aria-label='Records by kind'] tbody tr")
                        .get(1)
                        .text()))
                .isEqualTo("Invoices 138 38 97 3 0");
        assertThat(plain(page.select("#r-left").first().parent().text())).contains("the first 1 of 3");
        assertThat(plain(page.select("table[aria-label*=left out] tbody").text()))
                .isEqualTo("Invoices, INV-7 1204 TRX_TOTALDUE is empty");
        assertThat(plain(page.select(".kv").text())).contains("Started by Auto-Sync", "Took 30 min", "264");
        assertThat(session.get("/t/acme/sync/none").status()).isEqualTo(404);
    }

    @Test
    void whoeverPressesSyncNowWhileOneRunsIsToldSinceWhenAndByWhom() {
        SERVICES.answers(
                SCHEDULER, "POST", T + "/syncs", 202, "{\"runId\":\"r2\",\"state\":\"RUNNING\",\"joined\":true}");

        assertThat(plain(pressed("/t/acme/sync-now", Map.of())))
                .startsWith("Already running since")
                .endsWith("started by Mireille Okafor-Lindqvist.");

        SERVICES.answers(
                SCHEDULER, "POST", T + "/syncs", 202, "{\"runId\":\"r9\",\"state\":\"WAITING\",\"joined\":false}");
        assertThat(pressed("/t/acme/sync-now", Map.of("everything", "true")))
                .isEqualTo("Another one is running. Yours begins when it has ended.");
    }

    @Test
    void aSyncIsCancelledAfterAQuestion() {
        runs(Acme.runningSync());
        assertThat(session.get("/t/acme/sync")
                        .html()
                        .select("#cancel-sync form")
                        .attr("action"))
                .isEqualTo("/t/acme/sync/r2/cancel");

        Session.Page answer = session.post("/t/acme/sync", "/t/acme/sync/r2/cancel", Map.of());

        assertThat(answer.location()).isEqualTo("/t/acme/sync/r2");
        assertThat(session.get("/t/acme/sync/r2").html().select(".toast").text())
                .isEqualTo("The sync stops after the records that it is reading now.");

        SERVICES.answers(
                SCHEDULER,
                "POST",
                T + "/syncs/r2/cancel",
                409,
                RecordedServices.problem(409, "Run r2 has ended already."));
        assertThat(pressed("/t/acme/sync/r2/cancel", Map.of())).isEqualTo("Run r2 has ended already.");
    }

    @Test
    void autoSyncIsSwitchedAndItsPaceChosen() {
        assertThat(plain(pressed("/t/acme/auto-sync", Map.of("enabled", "true", "everyMinutes", "30"))))
                .startsWith("Auto-Sync is on, every 30 minutes; next at");
        SERVICES.answers(
                SCHEDULER, "PUT", T + "/auto-sync", 200, "{\"connected\":true,\"enabled\":false,\"everyMinutes\":60}");
        assertThat(pressed("/t/acme/auto-sync", Map.of("everyMinutes", "60"))).isEqualTo("Auto-Sync is off.");
    }

    @Test
    void anImportIsLeftAndComeBackTo() {
        assertThat(session.get("/t/acme/sync").html().select("a[href*=imports]").eachAttr("href"))
                .containsExactly("/t/acme/imports/customers", "/t/acme/imports/invoices");
        assertThat(session.get("/t/acme/imports/customers")
                        .html()
                        .select("label")
                        .text())
                .contains("Who is told by mail");

        Session.Page begun = session.post(
                "/t/acme/imports/customers",
                "/t/acme/imports/customers",
                Map.of("email", "mireille@halvorsen.example"));

        assertThat(begun.location()).isEqualTo("/t/acme/sync/i2");
        Document page = session.get(begun.location()).html();
        assertThat(page.select(".toast").text())
                .isEqualTo(
                        "The import of customers has begun. You may leave this page; we send a mail to mireille@halvorsen.example.");
        assertThat(plain(page.select("#progress h2").text())).isEqualTo("Import of customers, 51 %");
        assertThat(plain(page.select(".runs").text())).contains("1,000 of 1,946");
        assertThat(page.select(".kv").text()).contains("A mail goes to mireille@halvorsen.example when it has ended.");
        assertThat(session.get("/t/acme/imports/vendors").status()).isEqualTo(404);
    }

    @Test
    void withoutAMailServerThatIsSaidBefore() {
        SERVICES.answers(
                SCHEDULER,
                "GET",
                T + "/notices",
                200,
                "{\"emails\":[],\"causes\":[],\"note\":\"There is no mail server.\"}");
        Document form = session.get("/t/acme/imports/invoices").html();
        assertThat(form.select(".note-box").text()).startsWith("Tieout has no mail server here");
        assertThat(form.select("#email")).isEmpty();

        SERVICES.answers(
                SCHEDULER,
                "POST",
                T + "/imports",
                202,
                "{\"runId\":\"i2\",\"state\":\"QUEUED\",\"joined\":false,\"note\":\"No server.\"}");
        session.post("/t/acme/imports/invoices", "/t/acme/imports/invoices", Map.of());
        assertThat(session.get("/t/acme/sync/i2").html().select(".toast").text())
                .isEqualTo(
                        "The import of outstanding invoices has begun. Nobody is told by mail; look at this page to see how it ended.");
    }

    @Test
    void anAddressThatIsNoneIsSaidAtItsFieldAndWhatWasTypedStays() {
        SERVICES.answers(
                SCHEDULER,
                "POST",
                T + "/imports",
                400,
                RecordedServices.problem(400, "That is no address that mail can be sent to."));

        session.post("/t/acme/imports/customers", "/t/acme/imports/customers", Map.of("email", "nobody"));

        Document form = session.get("/t/acme/imports/customers").html();
        assertThat(form.select("#email-error").text()).isEqualTo("That is no address that mail can be sent to.");
        assertThat(form.select("#email").attr("value")).isEqualTo("nobody");
        assertThat(form.select("#email").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void aViewerLooksAndIsOfferedNothingThatChangesAnything() {
        runs(Acme.runningSync());
        Session viewer = signedIn(somebody("vera", Role.VIEWER, "acme"));

        for (String path : List.of("/t/acme/sync", "/t/acme/sync/r2")) {
            Document page = viewer.get(path).html();
            assertThat(page.select("main form[method=post], main button[command], a[href*=imports]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(plain(viewer.get("/t/acme/sync").html().select(".kv").text()))
                .startsWith("Switched On How often every hour");
        for (String path : List.of(
                "/t/acme/sync-now", "/t/acme/sync/r2/cancel", "/t/acme/auto-sync", "/t/acme/imports/customers")) {
            assertThat(viewer.post("/t/acme", path, Map.of()).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void theOverviewDrawsWhatBecameOfTheDaysWithATableTwin() {
        Document page = session.get("/t/acme").html();

        assertThat(plain(page.select("[aria-labelledby=h-c1] figcaption").text()))
                .contains("payments were recorded within a minute", "later", "not yet", "need attention");
        assertThat(page.select("[aria-labelledby=h-c1] svg[role=img] rect").size())
                .isGreaterThan(30);
        assertThat(page.select("table[aria-label='Payments per day'] tbody tr")).hasSize(31);
        assertThat(page.select("[aria-labelledby=h-c2] path.c-line[d^=M]")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(plain(page.select("table[aria-label*='Time to reach'] tbody tr")
                        .get(15)
                        .text()))
                .isEqualTo("12 Nov 1.9 s 33 min");
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void chartsWithoutPaymentsAndChartsThatCannotBeHadAreTwoThings() {
        SERVICES.answers("payment-service", "GET", T + "/payment-days", 200, "[]");
        assertThat(session.get("/t/acme").text()).contains("No payment has come from billing in these days.");

        SERVICES.isDown("payment-service");
        assertThat(session.get("/t/acme").html().select(".down h2").eachText())
                .contains("Payments per day", "Time to reach Intacct");
    }

    private void runs(String run) {
        SERVICES.answers(SCHEDULER, "GET", T + "/syncs/status", 200, Acme.statusWhile(run));
    }

    private Document now(String run) {
        return session.get("/t/acme/sync/now?run=" + run, "HX-Request", "true").html();
    }

    /** What the page says after a press. */
    private String pressed(String path, Map<String, String> fields) {
        Session.Page answer = session.post("/password", path, fields);
        assertThat(answer.status()).isEqualTo(302);
        return session.get(answer.location()).html().select(".toast").text();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
