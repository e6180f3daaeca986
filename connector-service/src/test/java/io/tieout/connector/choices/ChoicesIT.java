package io.tieout.connector.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.ConnectorContext;
import io.tieout.model.event.Json;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.seed.SeedPlan;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The lists to choose from, kept, searched and read anew. */
class ChoicesIT extends ConnectorContext {

    @ParameterizedTest
    @CsvSource({
        "accounts, 1099",
        "bank-accounts, SAV",
        "account-labels, Subscription",
        "terms, N30",
        "locations, 200",
        "departments, SALES",
        "entities, 100",
        "payment-methods, Credit Card"
    })
    void eachListIsTheCompanysOwn(String list, String id) {
        connect("choose-demo", "DEMO", "demo", "demo");

        JsonNode page = get("choose-demo", list + "?limit=500");

        assertThat(ids(page)).contains(id).doesNotContain("4999");
        assertThat(page.path("list").asString()).isEqualTo(list);
    }

    @Test
    void aListIsSearchedInIdsAndNamesWithoutRegardToCapitals() {
        connect("choose-search", "DEMO", "demo", "demo");

        assertThat(ids(get("choose-search", "accounts?q=sUBscription"))).containsExactly("4000");
        assertThat(ids(get("choose-search", "accounts?q=40"))).containsExactly("2400", "4000", "4010");
        assertThat(ids(get("choose-search", "accounts?q=%25"))).isEmpty(); // no wildcard
        assertThat(ids(get("choose-search", "accounts?q=" + encoded("' OR 1=1 --"))))
                .isEmpty();
        assertThat(ids(get("choose-search", "payment-methods?q=card"))).containsExactly("Credit Card");
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        connect("choose-pages", "DEMO", "demo", "demo");
        List<String> all = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            JsonNode page = get("choose-pages", "accounts?limit=3&after=" + encoded(after));
            assertThat(ids(page)).hasSizeLessThanOrEqualTo(3);
            all.addAll(ids(page));
            after = page.path("next").isString() ? page.path("next").asString() : "";
            pages++;
        } while (!after.isEmpty() && pages < 50);

        assertThat(pages).isGreaterThan(2);
        assertThat(all).isSorted().doesNotHaveDuplicates();
        assertThat(all).hasSize(get("choose-pages", "accounts").path("total").asInt());
    }

    @Test
    void aListIsReadOnceAndAnsweredFromWhatIsKept() {
        company("CHOOSE-ONCE");
        get("choose-once", "accounts");
        int read = SIMULATOR.requests().of("CHOOSE-ONCE").size();
        SIMULATOR.byHand("CHOOSE-ONCE").change("GLACCOUNT", "4000", Map.of("TITLE", "Renamed"));

        JsonNode again = get("choose-once", "accounts?q=4000");

        assertThat(SIMULATOR.requests().of("CHOOSE-ONCE")).hasSize(read);
        assertThat(again.path("entries").get(0).path("name").asString()).isEqualTo("Subscription Revenue");
        assertThat(again.path("ageSeconds").asLong()).isBetween(0L, 60L);
    }

    @Test
    void aListOlderThanAnHourIsAnsweredAtOnceAndReadAnewBehind() {
        company("CHOOSE-OLD");
        get("choose-old", "accounts");
        SIMULATOR.byHand("CHOOSE-OLD").change("GLACCOUNT", "4000", Map.of("TITLE", "Renamed"));
        jdbc.sql("UPDATE choice_list SET read_at = now() - interval '61 minutes' WHERE tenant = 'choose-old'")
                .update();

        JsonNode old = get("choose-old", "accounts?q=4000");

        assertThat(old.path("ageSeconds").asLong()).isGreaterThan(3600);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(get("choose-old", "accounts?q=4000")
                                .path("entries")
                                .get(0)
                                .path("name")
                                .asString())
                        .isEqualTo("Renamed"));
        assertThat(jdbc.sql("SELECT count(DISTINCT generation) FROM choice WHERE tenant = 'choose-old'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refreshReadsNowOneOrAll() {
        company("CHOOSE-NOW");
        get("choose-now", "accounts");
        SIMULATOR.byHand("CHOOSE-NOW").change("GLACCOUNT", "4000", Map.of("STATUS", "inactive"));

        JsonNode one = json(call("POST", "/tenants/choose-now/choices/refresh?list=accounts", ""));

        assertThat(one).hasSize(1);
        assertThat(ids(get("choose-now", "accounts"))).doesNotContain("4000").contains("1099");
        JsonNode all = json(call("POST", "/tenants/choose-now/choices/refresh", ""));
        assertThat(all).hasSize(ChoiceList.values().length - 1);
        assertThat(json(call("GET", "/tenants/choose-now/choices", "")).valueStream())
                .hasSize(ChoiceList.values().length)
                .filteredOn(list -> !list.path("list").asString().equals("payment-methods"))
                .allMatch(list -> list.path("readAt").isString());
    }

    @Test
    void aListThatCannotBeReadAnewStaysAsItWasAndSaysWhy() {
        company("CHOOSE-FAIL");
        get("choose-fail", "accounts");
        SIMULATOR
                .faults()
                .add(FaultRule.always(FaultMatch.company("CHOOSE-FAIL").object("GLACCOUNT"), new Fault.Html(false)));

        JsonNode refreshed = json(call("POST", "/tenants/choose-fail/choices/refresh?list=accounts", ""));

        assertThat(refreshed.get(0).path("problem").path("remedy").asString()).isNotBlank();
        JsonNode page = get("choose-fail", "accounts");
        assertThat(ids(page)).contains("1099");
        assertThat(page.path("problem").path("cause").asString()).isNotBlank();
        assertThat(page.path("refreshing").asBoolean()).isFalse();
    }

    @Test
    void aListThatWasNeverReadAndMayNotBeIsASentence() {
        SIMULATOR.seed(
                CompanyDefinition.of(
                        "CHOOSE-DENIED", new User("u", "p", List.of("query:GLACCOUNT"), 0), new Sender("demo", "demo")),
                new SeedPlan(1, 0, 0));
        connect("choose-denied", "CHOOSE-DENIED", "u", "p");

        HttpResponse<String> answer = call("GET", "/tenants/choose-denied/choices/accounts", "");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("permission");
        assertThat(ids(get("choose-denied", "terms"))).contains("N30");
    }

    @Test
    void aListThatIsTooLongToChooseFromIsASentenceAndFillsNothing() {
        company("CHOOSE-MANY");
        get("choose-many", "departments");
        SIMULATOR
                .byHand("CHOOSE-MANY")
                .add(
                        "DEPARTMENT",
                        IntStream.range(0, 50)
                                .boxed()
                                .collect(Collectors.toMap(
                                        number -> "D" + number, number -> Map.of("TITLE", "Department"))));

        JsonNode refreshed = json(call("POST", "/tenants/choose-many/choices/refresh?list=departments", ""));

        assertThat(refreshed.get(0).path("problem").path("code").asString()).isEqualTo("LIST_TOO_LONG");
        assertThat(ids(get("choose-many", "departments"))).containsExactly("SALES", "SERVICE");
        assertThat(jdbc.sql("SELECT count(*) FROM choice WHERE tenant = 'choose-many'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatWasReadInOneCompanyIsNotOfferedForAnother() {
        company("CHOOSE-A");
        get("choose-a", "accounts");
        SIMULATOR.seed(
                CompanyDefinition.of("CHOOSE-B", new User("u", "p"), new Sender("demo", "demo")),
                new SeedPlan(1, 0, 0));
        SIMULATOR.byHand("CHOOSE-B").change("GLACCOUNT", "4000", Map.of("TITLE", "Of the other one"));

        connect("choose-a", "CHOOSE-B", "u", "p");

        assertThat(get("choose-a", "accounts?q=4000")
                        .path("entries")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("Of the other one");
    }

    @Test
    void whoIsNotLetIntoACompanySeesNothingOfItAndWhoIsPausedSeesWhatWasRead() {
        company("CHOOSE-LOCK");
        get("choose-lock", "accounts");
        call("PUT", "/tenants/choose-guest/connection", settings("CHOOSE-LOCK", "u", "p", "demo"));

        assertThat(call("GET", "/tenants/choose-guest/choices/accounts", "").statusCode())
                .isEqualTo(503);
        jdbc.sql("""
                UPDATE lane_member SET standing = 'PAUSED', code = 'SIGN_IN_REFUSED', cause = 'refused', remedy = 'save it'
                 WHERE tenant = 'choose-lock'
                """).update();
        assertThat(ids(get("choose-lock", "accounts"))).contains("1099");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing-such",
                "accounts?limit=0",
                "accounts?limit=501",
                "accounts?q=%00",
                "accounts?after=%0A",
                "accounts?limit=x"
            })
    void whatCannotBeMeantIsASentence(String path) {
        connect("choose-odd", "DEMO", "demo", "demo");

        HttpResponse<String> answer = call("GET", "/tenants/choose-odd/choices/" + path, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("detail");
    }

    @Test
    void aWordThatIsTooLongIsRefused() {
        connect("choose-long", "DEMO", "demo", "demo");

        assertThat(call("GET", "/tenants/choose-long/choices/accounts?q=" + "x".repeat(201), "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anotherTenantsTokenOpensNothing() {
        connect("choose-mine", "DEMO", "demo", "demo");

        for (String path : List.of("", "/accounts")) {
            assertThat(call("GET", "/tenants/choose-mine/choices" + path, "", "somebody-else")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(call("POST", "/tenants/choose-mine/choices/refresh", "", "somebody-else")
                        .statusCode())
                .isEqualTo(403);
        assertThat(call("GET", "/tenants/choose-nobody/choices/accounts", "").statusCode())
                .isEqualTo(404);
    }

    private void company(String company) {
        SIMULATOR.seed(
                CompanyDefinition.of(company, new User("u", "p"), new Sender("demo", "demo")), new SeedPlan(1, 0, 0));
        connect(company.toLowerCase(java.util.Locale.ROOT), company, "u", "p");
    }

    private JsonNode get(String tenant, String path) {
        HttpResponse<String> answer = call("GET", "/tenants/" + tenant + "/choices/" + path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private static List<String> ids(JsonNode page) {
        return page.path("entries")
                .valueStream()
                .map(entry -> entry.path("id").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
