package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.person.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connecting Intacct, and accounts and rules: what the pages show, what is pressed, and what of it reaches the services. */
class SetupPagesIT extends RunningConsole {

    private static final String T = "/api/v1/tenants/acme";
    private static final String CONNECTOR = "connector-service";
    private static final String MAPPING = "mapping-service";

    private Session admin;

    @BeforeEach
    void comeIn() {
        AcmeSetup.recordedIn(SERVICES);
        admin = signedIn(somebody("astrid", Role.ADMIN, "acme"));
    }

    @Test
    void theGuideStandsBesideTheFormAndTheChecksBelowWithWhatToDo() {
        Document page = admin.get("/t/acme/intacct").html();

        assertThat(plain(page.select(".lede").text()))
                .isEqualTo("Connected to Halvorsen & Brás Optical. 1 of 9 checks fails; what needs it is refused.");
        assertThat(page.select(".steps.guide .path").eachText())
                .contains(
                        "Company›Admin›Subscriptions",
                        "Company›Admin›Roles",
                        "Accounts Receivable›Setup›Configuration");
        assertThat(page.select(".checks li").first().text())
                .contains(
                        "Fails",
                        "Account 1099, chosen for undeposited funds",
                        "Under Accounts and rules choose another account for Undeposited funds")
                .contains("In Intacct: Cash Management›Checking accounts", "Check again")
                .doesNotContain("mapping settings", "undepositedFundsAccount");
        assertThat(page.select(".checks .ok")).hasSize(7);
        assertThat(page.select("summary").text()).isEqualTo("Show the other 2 that pass");
        assertThat(page.select(".btn.primary:not(.danger)")).hasSize(1);
    }

    @Test
    void noPasswordIsInAPageAndAnEmptyOneIsNotSent() {
        SERVICES.answers(CONNECTOR, "PUT", T + "/connection", 200, Acme.connection("RUNNING", "null"));

        Document page = admin.get("/t/acme/intacct").html();
        assertThat(page.select("input[type=password]").eachAttr("value")).isEmpty();
        assertThat(page.select("input[type=password]").eachAttr("autocomplete")).containsOnly("new-password");

        connect(Map.of("userPassword", "n3w-Password", "senderPassword", ""));

        assertThat(toast("/t/acme/intacct")).isEqualTo("Saved: signed in to Halvorsen & Brás Optical as tieout_ws.");
        assertThat(sent(CONNECTOR, "PUT", T + "/connection").body())
                .contains("\"userPassword\":\"n3w-Password\"", "\"senderPassword\":null", "\"replace\":false");
        assertThat(sent(CONNECTOR, "PUT", T + "/connection").token().getClaims())
                .containsEntry("role", "ADMIN");
        assertThat(admin.get("/t/acme/intacct").raw().body()).doesNotContain("n3w-Password");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM spring_session_attributes WHERE position('n3w-Password'::bytea IN attribute_bytes) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anotherCompanyByMistakeIsRefusedByNameAndTakesASecondStep() {
        SERVICES.answers(
                CONNECTOR,
                "PUT",
                T + "/connection",
                409,
                RecordedServices.problem(409, "Tenant acme is connected to another."));

        connect(Map.of("companyId", "HALVTEST", "userPassword", "pw-1", "senderPassword", "pw-2"));
        Document page = admin.get("/t/acme/intacct").html();

        assertThat(page.select(".toast").text())
                .isEqualTo("Nothing was changed: HALVTEST is another company than the one that is connected.");
        assertThat(page.select(".note-box[role=alert]").text())
                .contains(
                        "You entered HALVTEST, and this is connected to Halvorsen & Brás Optical.",
                        "We have moved to HALVTEST");
        assertThat(page.select("#companyId").attr("value")).isEqualTo("HALVTEST");
        assertThat(page.select("input[type=password]").eachAttr("value")).isEmpty();

        SERVICES.answers(CONNECTOR, "PUT", T + "/connection", 200, Acme.connection("RUNNING", "null"));
        connect(Map.of(
                "companyId", "HALVTEST", "replace", "HALVTEST", "userPassword", "pw-1", "senderPassword", "pw-2"));
        assertThat(sent(CONNECTOR, "PUT", T + "/connection").body()).contains("\"replace\":true");
    }

    @Test
    void whatTheServiceHasAgainstTheFormStandsBesideTheField() {
        SERVICES.answers(
                CONNECTOR,
                "PUT",
                T + "/connection",
                400,
                RecordedServices.problem(400, "\\\"userPassword\\\" is missing; a connection needs it."));

        connect(Map.of("userId", "another"));
        Document page = admin.get("/t/acme/intacct").html();

        assertThat(page.select("#userPassword-e").text())
                .isEqualTo("Password of the user is missing; a connection needs it.");
        assertThat(page.select("#userPassword").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#userId").attr("value")).isEqualTo("another");
    }

    @Test
    void theTestSaysAClearYesOrTheFirstThingToDo() {
        SERVICES.answers(CONNECTOR, "POST", T + "/connection/test", 200, """
                {"ok":true,"first":"Nothing to do: the connection to company HALVORSEN works.","checks":[]}""");
        admin.post("/t/acme/intacct", "/t/acme/intacct/test", Map.of());
        assertThat(toast("/t/acme/intacct")).isEqualTo("The connection to company HALVORSEN works.");

        SERVICES.answers(CONNECTOR, "POST", T + "/connection/test", 200, """
                {"ok":false,"first":"Enter the new password.","problem":{"code":"SIGN_IN_FAILED","cause":"Intacct refused the sign-in.","remedy":"Enter the new password."},"checks":[]}""");
        admin.post("/t/acme/intacct", "/t/acme/intacct/test", Map.of());
        assertThat(toast("/t/acme/intacct")).isEqualTo("Intacct refused the sign-in. Enter the new password.");

        SERVICES.answers(CONNECTOR, "POST", T + "/connection/test", 409, RecordedServices.problem(409, "under way"));
        admin.post("/t/acme/intacct", "/t/acme/intacct/test", Map.of());
        assertThat(toast("/t/acme/intacct")).startsWith("It is being tested already.");
    }

    @Test
    void readinessIsCheckedAgainInItsPlaceAndWithoutAScriptToo() {
        admin.post("/t/acme/intacct", "/t/acme/intacct/readiness", Map.of());
        assertThat(plain(toast("/t/acme/intacct")))
                .isEqualTo("Checked. 1 of 9 checks fails; what needs it is refused.");

        Document piece =
                admin.get("/t/acme/intacct/readiness", "HX-Request", "true").html();
        assertThat(piece.select("section#readiness .checks li")).hasSize(9);
        assertThat(piece.select("nav, h1")).isEmpty();
    }

    @Test
    void whileACheckIsAwaitedThePieceAsksForItself() {
        SERVICES.answers(
                CONNECTOR,
                "GET",
                T + "/connection",
                200,
                Acme.connection("RUNNING", "null")
                        .replace("2026-11-01T08:00:00Z", java.time.Instant.now().toString()));

        assertThat(admin.get("/t/acme/intacct").html().select("#readiness").attr("hx-trigger"))
                .isEqualTo("every 3s");
    }

    @Test
    void disconnectingSaysWhatItMeansWithTheNumbers() {
        Document page = admin.get("/t/acme/intacct").html();

        assertThat(plain(page.select("dialog#disconnect").text()))
                .contains(
                        "Disconnect Halvorsen & Brás Optical?",
                        "1 payment waits and 1 is on the way now",
                        "the passwords are deleted");

        admin.post("/t/acme/intacct", "/t/acme/intacct/disconnect", Map.of());
        assertThat(sent(CONNECTOR, "DELETE", T + "/connection").token().getSubject())
                .isEqualTo("astrid");
        assertThat(toast("/t/acme/intacct")).startsWith("Intacct is disconnected.");
    }

    @Test
    void whoIsNotConnectedYetSeesTheFormAndTheGuide() {
        SERVICES.answers(CONNECTOR, "GET", T + "/connection", 404, RecordedServices.problem(404, "Not connected."));
        SERVICES.answers(CONNECTOR, "GET", T + "/readiness", 404, RecordedServices.problem(404, "Not connected."));

        Document page = admin.get("/t/acme/intacct").html();

        assertThat(page.select(".lede").text()).startsWith("Not connected yet.");
        assertThat(page.select(".btn.primary .idle").text()).isEqualTo("Connect");
        assertThat(page.select("#userPassword").hasAttr("required")).isTrue();
        assertThat(page.select("#readiness, dialog")).isEmpty();
    }

    @Test
    void aBrokenConnectionIsABannerWithNumberedStepsAndTheWayToMendIt() {
        SERVICES.answers(
                CONNECTOR,
                "GET",
                T + "/connection",
                200,
                Acme.connection(
                        "PAUSED",
                        "{\"code\":\"SIGN_IN_FAILED\",\"cause\":\"Intacct no longer accepts our password.\",\"remedy\":\"Enter it.\"}"));

        Document page = admin.get("/t/acme").html();

        assertThat(page.select(".banner li").eachText())
                .containsExactly(
                        "In Intacct: Company›Admin›Web Services users, open user tieout_ws and reset the password.",
                        "Enter the new one here. What waits is then sent by itself; nothing has to be entered again.");
        assertThat(page.select(".banner a.btn").attr("href")).isEqualTo("/t/acme/intacct");
    }

    @Test
    void accountsAreShownWithTheirNamesAndWhoseChoiceTheyAre() {
        Document page = admin.get("/t/acme/settings").html();

        assertThat(page.select("[name=undepositedFundsAccount]").attr("value")).isEqualTo("1099 · Undeposited funds");
        assertThat(page.select("#f-undepositedFundsAccount-how").text()).isEqualTo("set here");
        assertThat(page.select("#f-receivablesAccount-how").text()).isEqualTo("inherited");
        assertThat(page.select("[name=advanceAccount]").attr("value")).isEmpty();
        assertThat(page.select("[name='currencyBankAccounts.EUR']").attr("value"))
                .isEqualTo("SPAR-EUR · Sparhaus");
        assertThat(page.select("#f-currencyBankAccounts-EUR-how").text()).isEqualTo("suggested, not saved yet");
        assertThat(page.select("#matrix tbody tr").first().text())
                .isEqualTo(
                        "Card CARDS Card clearing set for the method SPAR-EUR Sparhaus set for the currency BRAN-GBP set for the currency");
        assertThat(page.select("#outcome .entry").first().text())
                .contains(
                        "A payment by card in USD for an invoice",
                        "CARDS Card clearing 620.00",
                        "The company’s A/R account");
        assertThat(plain(page.select("#save").text())).isEqualTo("Save 1 change");
        assertThat(page.select("#outcome b, #matrix b")).isEmpty();
    }

    @Test
    void aChangeIsPreviewedBeforeItIsSaved() {
        Map<String, String> entered = form("undepositedFundsAccount", "1090 · Undeposited receipts");
        Document piece = admin.post("/t/acme/settings", "/t/acme/settings/preview", entered)
                .html();

        assertThat(piece.select("#changes .diff span").eachText()).contains("Undeposited funds", "− 1099", "+ 1090");
        assertThat(plain(piece.select("[hx-swap-oob='innerHTML:#save']").text()))
                .isEqualTo("Save 1 change");
        assertThat(sent(MAPPING, "POST", T + "/mapping/trial").body()).contains("\"undepositedFundsAccount\":\"1090\"");
    }

    @Test
    void aChangeIsTriedThenSavedWithItsReason() {
        admin.post(
                "/t/acme/settings",
                "/t/acme/settings",
                form("advanceAccount", "2310 · Customer advances", "reason", "asked for"));

        assertThat(plain(toast("/t/acme/settings"))).startsWith("1 change is saved.");
        RecordedServices.Asked kept = sent(MAPPING, "PUT", T + "/mapping");
        assertThat(kept.query()).isEqualTo("reason=asked%20for");
        assertThat(kept.body()).contains("\"advanceAccount\":\"2310\"", "\"undepositedFundsAccount\":\"1099\"");
        assertThat(kept.token().getSubject()).isEqualTo("astrid");
    }

    @Test
    void whatTheCompanyDoesNotHaveIsSaidBesideTheFieldAndNothingIsLost() {
        SERVICES.answers(MAPPING, "POST", T + "/mapping/trial", 200, """
                {"diff":[],"problems":["locationId is \\"NYC-OLD\\", but company HALVORSEN has no location of that name; choose one that Intacct has."],"unchecked":[]}""");
        int before = count(MAPPING, "PUT");

        admin.post("/t/acme/settings", "/t/acme/settings", form("locationId", "NYC-OLD", "advanceAccount", "2310"));
        Document page = admin.get("/t/acme/settings").html();

        assertThat(page.select("#f-locationId-e").text())
                .startsWith("Location is \"NYC-OLD\", but company HALVORSEN has no location");
        assertThat(page.select("#f-locationId").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("[name=locationId]").attr("value")).isEqualTo("NYC-OLD");
        assertThat(page.select("[name=advanceAccount]").attr("value")).isEqualTo("2310 · Customer advances");
        assertThat(count(MAPPING, "PUT") - before).as("tried and not kept").isZero();
    }

    @Test
    void nobodyWritesOverWhatSomebodyElseChoseMeanwhile() {
        Map<String, String> entered = form("advanceAccount", "2310");
        entered.put("since", "2026-11-19T00:00:00Z");
        int before = count(MAPPING, "PUT");

        admin.post("/t/acme/settings", "/t/acme/settings", entered);

        assertThat(toast("/t/acme/settings")).startsWith("Nothing was saved: meanwhile vera changed something");
        assertThat(count(MAPPING, "PUT")).isEqualTo(before);
    }

    @Test
    void aListIsSearchedOnTheServer() {
        Document piece = admin.get("/t/acme/settings/choices/accounts?q=adv", "HX-Request", "true")
                .html();

        assertThat(piece.select("[role=option]").eachAttr("data-value"))
                .contains("2310 · Customer advances", "4100 · <b>Services</b> & repairs");
        assertThat(piece.select("mark").text()).isEqualTo("adv");
        assertThat(piece.select(".listbox-foot").text().replace('\u00a0', ' ')).isEqualTo("6 of 6 accounts");
        assertThat(sent(CONNECTOR, "GET", T + "/choices/accounts").query()).isEqualTo("q=adv&limit=30");
    }

    @Test
    void withoutAnyChoicesThePageSaysWhatIsNeededAndSuggestsWhatIsPlain() {
        SERVICES.answers(MAPPING, "GET", T + "/mapping", 404, RecordedServices.problem(404, "None yet."));

        Document page = admin.get("/t/acme/settings").html();

        assertThat(page.text()).contains("No accounts are chosen yet");
        assertThat(page.select("#f-defaultItemAccount-how").text()).isEqualTo("missing");
        assertThat(admin.get("/t/acme/settings.yaml").status()).isEqualTo(404);
    }

    @Test
    void aFileIsComparedBeforeItIsApplied() {
        SERVICES.answers(MAPPING, "POST", T + "/mapping/trial", 200, """
                {"diff":[{"path":"methods.CARD.bankAccountId","before":"CARDS","after":"OPS"}],"problems":[],"unchecked":[]}""");

        assertThat(admin.post(
                                "/t/acme/settings/import",
                                "/t/acme/settings/import",
                                Map.of("yaml", "undepositedFundsAccount: '1099'"))
                        .location())
                .isEqualTo("/t/acme/settings/import");
        Document page = admin.get("/t/acme/settings/import").html();

        assertThat(page.select(".diff span").eachText()).containsExactly("Card, bank account", "− CARDS", "+ OPS");
        assertThat(plain(page.select(".btn.primary").text())).isEqualTo("Apply 1 change");
        assertThat(sent(MAPPING, "POST", T + "/mapping/trial").body()).isEqualTo("undepositedFundsAccount: '1099'");

        admin.post(
                "/t/acme/settings/import",
                "/t/acme/settings/import/apply",
                Map.of("yaml", "undepositedFundsAccount: '1099'"));
        assertThat(sent(MAPPING, "PUT", T + "/mapping").query()).isEqualTo("reason=from%20a%20file");
        assertThat(sent(MAPPING, "PUT", T + "/mapping").body()).isEqualTo("undepositedFundsAccount: '1099'");
    }

    @Test
    void theFileIsTakenOutAndThatIsNoted() {
        Session.Page file = admin.get("/t/acme/settings.yaml");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition").orElse("")).contains("accounts-and-rules-acme.yaml");
        assertThat(jdbc.sql("SELECT who FROM act WHERE about = 'accounts and rules' AND tenant = 'acme'")
                        .query(String.class)
                        .list())
                .contains("astrid");
    }

    @Test
    void theHistorySaysWhoWhenAndWhyAndLeadsBack() {
        Document page = admin.get("/t/acme/settings/history").html();

        assertThat(page.select(".past > .sheet-head h2").eachText().stream().map(SetupPagesIT::plain))
                .containsExactly("vera, 20 Nov, 09:00", "mireille, 19 Nov, 09:00");
        assertThat(page.select(".past").first().text()).contains("Holds now", "the auditors asked", "− 1090", "+ 1099");

        admin.post("/t/acme/settings/history", "/t/acme/settings/history/1/restore", Map.of("reason", "it was right"));
        assertThat(sent(MAPPING, "POST", T + "/mapping/changes/1/restore").body())
                .contains("it was right");
        assertThat(toast("/t/acme/settings/history")).startsWith("Accounts and rules are again as change 1 had them");
    }

    @Test
    void sourcesOfImagesAreMovedByAButton() {
        admin.post("/t/acme/settings", "/t/acme/settings/images", Map.of("source", "UPSTREAM", "move", "UP"));

        assertThat(sent(CONNECTOR, "PUT", T + "/image-settings").body())
                .isEqualTo("{\"sources\":[\"UPSTREAM\",\"INTACCT\"]}");
        assertThat(toast("/t/acme/settings"))
                .isEqualTo("Images are looked for first here: The file that billing links.");
    }

    @Test
    void theStartDateIsSavedAndTakenAway() {
        SERVICES.answers(CONNECTOR, "PUT", T + "/connection/start-date", 200, """
                {"startDate":"2026-10-01","note":"What is dated before the earlier start date was not read: sync everything once to read it."}""");
        admin.post("/t/acme/settings", "/t/acme/settings/start-date", Map.of("startDate", "2026-10-01"));
        assertThat(plain(toast("/t/acme/settings")))
                .startsWith("Nothing of before 1 Oct")
                .contains("sync everything once");

        SERVICES.answers(CONNECTOR, "DELETE", T + "/connection/start-date", 204, "");
        admin.post("/t/acme/settings", "/t/acme/settings/start-date", Map.of("startDate", ""));
        assertThat(toast("/t/acme/settings")).startsWith("There is no start date any more");
    }

    @Test
    void noticesAreSavedAndTheSecretOfAWebhookIsShownOnce() {
        SERVICES.answers("scheduler-service", "PUT", T + "/notices", 200, """
                {"emails":[],"webhook":{"url":"https://hooks.halvorsen.example/t","secret":"whsec_abc"},"causes":[]}""");
        Session.Page answer = admin.post(
                "/t/acme/settings", "/t/acme/settings/notices", Map.of("webhook", "https://hooks.halvorsen.example/t"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Copy this secret now", "whsec_abc");
        assertThat(admin.get("/t/acme/settings").raw().body()).doesNotContain("whsec_abc");

        SERVICES.answers(
                "scheduler-service",
                "PUT",
                T + "/notices",
                400,
                RecordedServices.problem(400, "\\\"digestAt\\\" is no time; say one such as 08:00."));
        admin.post("/t/acme/settings", "/t/acme/settings/notices", Map.of("emails", "a@x.example", "digestAt", "8"));
        Document page = admin.get("/t/acme/settings").html();
        assertThat(page.select("#n-emails").text()).isEqualTo("a@x.example");
        assertThat(page.select(".toast").text())
                .isEqualTo("Nothing was saved. Digest is no time; say one such as 08:00.");
    }

    @Test
    void aViewerSeesAllOfItAndIsOfferedNothing() {
        Session viewer = signedIn(somebody("vera", Role.VIEWER, "acme"));

        for (String path : List.of("/t/acme/intacct", "/t/acme/settings", "/t/acme/settings/history")) {
            Document page = viewer.get(path).html();
            assertThat(page.select("main button[type=submit], main form:not(#choices):not(:has(fieldset[disabled]))"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("main fieldset:not([disabled])")).as(path).isEmpty();
        }
    }

    @Test
    void aPartThatIsDownGreysOutAndTheRestStands() {
        SERVICES.isDown(MAPPING);
        Document settings = admin.get("/t/acme/settings").html();
        assertThat(settings.select(".down").text()).contains("Accounts and rules cannot be shown at the moment.");
        assertThat(settings.select("#images li")).isNotEmpty();
        assertThat(admin.get("/t/acme/settings/history").text()).contains("Accounts and rules cannot be shown");
        assertThat(admin.get("/t/acme/settings.yaml").status()).isEqualTo(503);
        SERVICES.isUp(MAPPING);

        SERVICES.isDown(CONNECTOR);
        assertThat(admin.get("/t/acme/intacct").html().select(".down").text())
                .contains("The connection to Intacct cannot be shown");
        Document without = admin.get("/t/acme/settings").html();
        assertThat(without.select("[name=undepositedFundsAccount]").attr("value"))
                .isEqualTo("1099");
        assertThat(without.text()).contains("ids can be typed");
        admin.post("/t/acme/settings", "/t/acme/settings/read-again", Map.of());
        assertThat(toast("/t/acme/settings")).startsWith("The lists could not be read anew");
    }

    private void connect(Map<String, String> changed) {
        Map<String, String> entered = new HashMap<>(Map.of(
                "companyId", "Halvorsen & Brás Optical", "userId", "tieout_ws", "senderId", "tieout", "permits", "2"));
        entered.putAll(changed);
        assertThat(admin.post("/t/acme/intacct", "/t/acme/intacct", entered).location())
                .isEqualTo("/t/acme/intacct");
    }

    private static Map<String, String> form(String... changed) {
        Map<String, String> entered = new HashMap<>(Map.of(
                "since",
                "2026-11-20T09:00:00Z",
                "undepositedFundsAccount",
                "1099 · Undeposited funds",
                "defaultItemAccount",
                "4000"));
        for (int at = 0; at < changed.length; at += 2) {
            entered.put(changed[at], changed[at + 1]);
        }
        return entered;
    }

    private String toast(String path) {
        return admin.get(path).html().select(".toast").text();
    }

    private static RecordedServices.Asked sent(String service, String method, String path) {
        return SERVICES.asked(service).stream()
                .filter(asked -> asked.method().equals(method) && asked.path().equals(path))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private static int count(String service, String method) {
        return (int) SERVICES.asked(service).stream()
                .filter(asked -> asked.method().equals(method))
                .count();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
