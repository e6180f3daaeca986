package io.tieout.connector.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.ConnectorContext;
import io.tieout.connector.readiness.check.Check;
import io.tieout.connector.readiness.check.Result;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.connection.AccountsChosen;
import io.tieout.model.event.Event;
import io.tieout.model.event.Json;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.seed.SeedPlan;
import io.tieout.starter.event.EventPublisher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every check, against a simulated company in which its fault was planted. */
class ReadinessIT extends ConnectorContext {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String EXPIRED = """
            <response><control><status>success</status></control><operation><authentication><status>failure</status></authentication>
            <errormessage><error><errorno>PL04000055</errorno><description2>The company has expired</description2></error></errormessage>
            </operation></response>""";

    @Autowired
    private ReadinessTimes times;

    @Autowired
    private ChosenAccounts chosen;

    @Autowired
    private EventPublisher publisher;

    /** What is wrong in a company, before it is connected or, for what cannot be there before, after it. */
    record Planted(
            Check check, Result result, String says, Consumer<String> before, Consumer<String> after, Choice choice) {
        @Override
        public String toString() {
            return check + " " + result + " " + says;
        }

        Planted choosing(Choice other) {
            return new Planted(check, result, says, before, after, other);
        }
    }

    /** What a person has chosen in the mapping settings. */
    record Choice(String undeposited, String receivables, String advance, String method, String currency) {

        static final Choice RIGHT = new Choice("1099", "1200", "2400", "Cash", "USD");

        AccountsChosen event() {
            return new AccountsChosen(
                    undeposited,
                    receivables,
                    advance,
                    List.of("4000"),
                    List.of(),
                    false,
                    List.of("BOA"),
                    List.of(method),
                    "HQ",
                    "SALES",
                    currency,
                    Instant.parse("2026-06-01T10:00:00Z"));
        }
    }

    static Stream<Planted> planted() {
        return Stream.of(
                changed(
                        Check.WEB_SERVICES_SUBSCRIBED,
                        Result.FAILED,
                        "web services",
                        "{'features':{'webServices':false}}"),
                before(
                        Check.COMPANY_KNOWN,
                        Result.FAILED,
                        "expired",
                        company -> SIMULATOR
                                .faults()
                                .add(FaultRule.always(
                                        FaultMatch.company(company),
                                        new Fault.Verbatim(200, "application/xml", EXPIRED, false)))),
                changed(
                        Check.SENDER_AUTHORISED,
                        Result.FAILED,
                        "sender",
                        "{'senders':[{'id':'other','password':'x'}]}"),
                changed(Check.SIGN_IN, Result.FAILED, "sign in", "{'users':[{'id':'u','password':'changed'}]}"),
                byHand(Check.USER_ACTIVE, Result.FAILED, "inactive", "USERINFO", "u", "STATUS", "inactive"),
                byHand(
                        Check.USER_WEB_SERVICES_ONLY,
                        Result.WARNING,
                        "own screens",
                        "USERINFO",
                        "u",
                        "LOGINDISABLED",
                        "false"),
                byHand(
                        Check.USER_NOT_RESTRICTED,
                        Result.FAILED,
                        "restricted",
                        "USERINFO",
                        "u",
                        "UNRESTRICTED",
                        "false"),
                denied(Check.USER_FORMATS, Result.CANNOT_BE_READ, "permission", "readUserFormatting"),
                denied(Check.PERMISSION_CUSTOMERS, Result.FAILED, "Add", "create:CUSTOMER"),
                denied(Check.PERMISSION_INVOICES, Result.FAILED, "Add, Post", "create_invoice"),
                denied(Check.PERMISSION_INVOICES, Result.WARNING, "Reverse", "reverse_invoice"),
                denied(Check.PERMISSION_PAYMENTS, Result.FAILED, "Add, Post", "create:ARPYMT"),
                denied(Check.PERMISSION_ADVANCES, Result.FAILED, "Add", "create:ARADVANCE"),
                denied(Check.PERMISSION_ADJUSTMENTS, Result.WARNING, "credit notes", "create_aradjustment"),
                denied(Check.READS_CUSTOMERS, Result.FAILED, "permission", "query:CUSTOMER"),
                denied(Check.READS_INVOICES, Result.FAILED, "permission", "query:ARINVOICE"),
                denied(Check.READS_PAYMENTS, Result.FAILED, "permission", "query:ARPYMT"),
                denied(Check.READS_DELETIONS, Result.WARNING, "deleted", "query:AUDITHISTORY"),
                changed(
                        Check.RECEIVABLES_SUBSCRIBED,
                        Result.FAILED,
                        "CO, GL",
                        "{'features':{'applications':['CO','GL']}}"),
                changed(
                        Check.PAYMENT_SUMMARY_FREQUENCY,
                        Result.FAILED,
                        "USER_SPECIFIED",
                        "{'features':{'paymentSummary':'USER_SPECIFIED'}}"),
                changed(Check.ACCOUNT_LABELS, Result.FAILED, "labels", "{'features':{'accountLabels':true}}"),
                changed(Check.OFFSET_ACCOUNT_OVERRIDE, Result.FAILED, "1200", "{'features':{'offsetOverride':false}}"),
                changed(Check.NUMBERING_OF_INVOICES, Result.FAILED, "itself", "{'features':{'ownNumbers':true}}"),
                changed(Check.REVERSAL_OF_INVOICES, Result.WARNING, "reversed", "{'features':{'reversal':false}}"),
                before(
                        Check.TERMS,
                        Result.WARNING,
                        "no active term",
                        company -> List.of("N15", "N30", "N60")
                                .forEach(term -> SIMULATOR
                                        .byHand(company)
                                        .change("ARTERM", term, Map.of("STATUS", "inactive")))),
                byHand(Check.UNDEPOSITED_ACCOUNT, Result.FAILED, "1099", "GLACCOUNT", "1099", "STATUS", "inactive"),
                nothing(Check.UNDEPOSITED_NOT_A_BANK, Result.FAILED, "BOA")
                        .choosing(new Choice("1000", "1200", "2400", "Cash", "USD")),
                nothing(Check.UNDEPOSITED_METHODS, Result.WARNING, "Credit Card")
                        .choosing(new Choice("1099", "1200", "2400", "Credit Card", "USD")),
                byHand(Check.RECEIVABLES_ACCOUNT, Result.FAILED, "1200", "GLACCOUNT", "1200", "STATUS", "inactive"),
                byHand(Check.ITEM_ACCOUNTS, Result.FAILED, "4000", "GLACCOUNT", "4000", "STATUS", "inactive"),
                nothing(Check.ADVANCE_ACCOUNT, Result.FAILED, "2499")
                        .choosing(new Choice("1099", "1200", "2499", "Cash", "USD")),
                byHand(Check.BANK_ACCOUNTS, Result.FAILED, "BOA", "CHECKINGACCOUNT", "BOA", "STATUS", "inactive"),
                byHand(
                        Check.REQUIRED_DIMENSIONS,
                        Result.FAILED,
                        "a project",
                        "GLACCOUNT",
                        "4000",
                        "REQUIREPROJECT",
                        "true"),
                byHand(Check.LOCATION_AND_DEPARTMENT, Result.FAILED, "HQ", "LOCATION", "HQ", "STATUS", "inactive"),
                nothing(Check.BASE_CURRENCY, Result.FAILED, "EUR")
                        .choosing(new Choice("1099", "1200", "2400", "Cash", "EUR")),
                changed(Check.OPEN_BOOKS, Result.FAILED, "2099-12-31", "{'closedThrough':'2099-12-31'}"),
                changed(
                        Check.OPEN_BOOKS,
                        Result.FAILED,
                        "2099-12-31",
                        "{'closedThrough':'2099-12-31','assumptions':{'closedBooks':'YEAR_MONTH_DAY'}}"));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void whatIsWrongInACompanyIsFoundWithItsReason(Planted planted) {
        String company = "RDY-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        seed(company);
        planted.before().accept(company);
        TenantId tenant = tenant(company);
        choose(tenant, planted.choice());
        connect(tenant.value(), company, "u", "p");
        planted.after().accept(company);

        JsonNode line = line(check(tenant), planted.check());

        assertThat(line.path("result").asString())
                .as(line.toString())
                .isEqualTo(planted.result().name());
        assertThat(line.path("reason").asString()).containsIgnoringCase(planted.says());
        assertThat(line.path("remedy").asString()).isNotBlank();
    }

    @Test
    void eachCheckHasAPlantedFault() {
        Set<Check> elsewhere = EnumSet.of(
                Check.ENTITY_REACHABLE,
                Check.LET_IN,
                Check.CONCURRENCY,
                Check.API_TRANSACTIONS); // in tests of their own

        assertThat(Stream.concat(planted().map(Planted::check), elsewhere.stream()))
                .contains(Check.values());
    }

    @Test
    void aCompanyInWhichAllIsWellIsReadyAndWhatWasFoundIsKept() {
        TenantId tenant = company("RDY-WELL");
        String before = call("GET", path(tenant), "").body();
        assertThat(before).contains("\"overall\":\"NOT_CHECKED\"").contains("\"shown\":\"OPEN\"");

        JsonNode checked = check(tenant);

        assertThat(checked.path("overall").asString()).as(checked.toString()).isEqualTo("OK");
        assertThat(checked.path("checks")).hasSize(Check.values().length);
        assertThat(shown(checked, "SIM-14")).isEqualTo("CONFIRMED");
        assertThat(shown(checked, "SIM-12")).isEqualTo("OPEN");
        JsonNode kept = json(call("GET", path(tenant), "").body());
        assertThat(kept.path("checkedAt")).isEqualTo(checked.path("checkedAt"));
        assertThat(kept.path("checks")).isEqualTo(checked.path("checks"));
    }

    @Test
    void itCostsTwoRequests() {
        TenantId tenant = company("RDY-COST");
        int before = SIMULATOR.requests().of("RDY-COST").size();

        check(tenant);

        assertThat(SIMULATOR.requests().of("RDY-COST")).hasSize(before + 2);
    }

    @Test
    void anEntityThatTheUserMayNotWorkInIsNamed() {
        seed("RDY-ENTITY");
        TenantId tenant = tenant("RDY-ENTITY");
        call(
                "PUT",
                "/tenants/" + tenant + "/connection",
                settings("RDY-ENTITY", "u", "p", "demo").strip().replace("}", ",\"entityId\":\"999\"}"));

        JsonNode line = line(check(tenant), Check.ENTITY_REACHABLE);

        assertThat(line.path("result").asString()).as(line.toString()).isEqualTo("FAILED");
        assertThat(line.path("reason").asString()).contains("999");
    }

    @Test
    void whoHasToBeLetInByAnotherTenantIsToldSo() {
        company("RDY-SHARED");
        call("PUT", "/tenants/rdy-second/connection", settings("RDY-SHARED", "u", "p", "demo"));

        JsonNode checked = check(new TenantId("rdy-second"));

        assertThat(line(checked, Check.LET_IN).path("result").asString()).isEqualTo("FAILED");
        assertThat(line(checked, Check.SIGN_IN).path("result").asString()).isEqualTo("OK");
        assertThat(line(checked, Check.UNDEPOSITED_ACCOUNT).path("result").asString())
                .isEqualTo("NOT_CHECKED");
    }

    @Test
    void aRefusedConnectionIsNotTriedAgain() {
        seed("RDY-LOCKED");
        TenantId tenant = tenant("RDY-LOCKED");
        connect(tenant.value(), "RDY-LOCKED", "u", "wrong");
        int before = SIMULATOR.requests().of("RDY-LOCKED").size();

        check(tenant);
        check(tenant);

        assertThat(SIMULATOR.requests().of("RDY-LOCKED")).hasSize(before);
    }

    @Test
    void whatWasSeenOfTheLimitsIsSaid() {
        TenantId tenant = company("RDY-LIMITS");
        jdbc.sql("UPDATE lane SET open_permits = 1 WHERE company = 'RDY-LIMITS'")
                .update();
        jdbc.sql("""
                INSERT INTO api_usage (tenant, company, month, cause, transactions)
                VALUES (:tenant, 'RDY-LIMITS', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM'), 'READ', 250000)
                """).param("tenant", tenant.value()).update();

        JsonNode checked = check(tenant);

        assertThat(line(checked, Check.CONCURRENCY).path("result").asString()).isEqualTo("WARNING");
        assertThat(line(checked, Check.API_TRANSACTIONS).path("reason").asString())
                .contains("250,0");
        assertThat(shown(checked, "SIM-16")).isEqualTo("CONTRADICTED");
    }

    @Test
    void whatTheUserMayNotAskIsAResultOfItsOwnAndNoFailure() {
        seed("RDY-MUTE");
        SIMULATOR.change("RDY-MUTE", """
                {"users":[{"id":"u","password":"p","denied":["getUserPermissions","get_companyprefs","query:USERINFO",
                "readUserFormatting","get_applications","getFinancialSetup","get_closedbooksdate","query:GLACCOUNT",
                "query:CHECKINGACCOUNT","query:LOCATIONENTITY","query:ARTERM","query:LOCATION"]}]}
                """);
        TenantId tenant = tenant("RDY-MUTE");
        choose(tenant, Choice.RIGHT);
        connect(tenant.value(), "RDY-MUTE", "u", "p");

        JsonNode checked = check(tenant);

        assertThat(checked.path("overall").asString()).isEqualTo("CANNOT_BE_READ");
        assertThat(with(checked, Result.CANNOT_BE_READ))
                .containsExactlyInAnyOrder(
                        Check.ENTITY_REACHABLE,
                        Check.USER_ACTIVE,
                        Check.USER_WEB_SERVICES_ONLY,
                        Check.USER_NOT_RESTRICTED,
                        Check.USER_FORMATS,
                        Check.PERMISSION_CUSTOMERS,
                        Check.PERMISSION_INVOICES,
                        Check.PERMISSION_PAYMENTS,
                        Check.PERMISSION_ADVANCES,
                        Check.PERMISSION_ADJUSTMENTS,
                        Check.RECEIVABLES_SUBSCRIBED,
                        Check.PAYMENT_SUMMARY_FREQUENCY,
                        Check.ACCOUNT_LABELS,
                        Check.OFFSET_ACCOUNT_OVERRIDE,
                        Check.NUMBERING_OF_INVOICES,
                        Check.REVERSAL_OF_INVOICES,
                        Check.TERMS,
                        Check.UNDEPOSITED_ACCOUNT,
                        Check.UNDEPOSITED_NOT_A_BANK,
                        Check.RECEIVABLES_ACCOUNT,
                        Check.ITEM_ACCOUNTS,
                        Check.ADVANCE_ACCOUNT,
                        Check.BANK_ACCOUNTS,
                        Check.REQUIRED_DIMENSIONS,
                        Check.LOCATION_AND_DEPARTMENT,
                        Check.BASE_CURRENCY,
                        Check.OPEN_BOOKS);
    }

    @Test
    void preferencesOfOtherNamesAreNotGuessedAndContradictTheAssumption() {
        seed("RDY-NAMES");
        SIMULATOR.change("RDY-NAMES", "{\"assumptions\":{\"preferenceNames\":\"OTHERS\"}}");
        TenantId tenant = tenant("RDY-NAMES");
        connect(tenant.value(), "RDY-NAMES", "u", "p");

        JsonNode checked = check(tenant);

        assertThat(line(checked, Check.PAYMENT_SUMMARY_FREQUENCY).path("result").asString())
                .isEqualTo("CANNOT_BE_READ");
        assertThat(line(checked, Check.PAYMENT_SUMMARY_FREQUENCY).path("reason").asString())
                .contains("OTHER_PAYMENTSUMMARY");
        assertThat(shown(checked, "SIM-14")).isEqualTo("CONTRADICTED");
    }

    @Test
    void aFunctionThatTheGatewayDoesNotKnowHidesNoOtherAnswer() {
        TenantId tenant = company("RDY-ODD");
        String refusal = """
                <response><control><status>failure</status></control><errormessage><error><errorno>XL03000003</errorno>
                <description2>element 'getUserPermissions' is not a known function</description2></error></errormessage></response>""";
        SIMULATOR
                .faults()
                .add(FaultRule.always(
                        FaultMatch.company("RDY-ODD").bodyContains("getUserPermissions"),
                        new Fault.Verbatim(200, "application/xml", refusal, false)));

        JsonNode checked = check(tenant);

        assertThat(with(checked, Result.CANNOT_BE_READ))
                .as(checked.toString())
                .containsExactlyInAnyOrder(
                        Check.PERMISSION_CUSTOMERS,
                        Check.PERMISSION_INVOICES,
                        Check.PERMISSION_PAYMENTS,
                        Check.PERMISSION_ADVANCES,
                        Check.PERMISSION_ADJUSTMENTS);
        assertThat(call("GET", "/tenants/" + tenant + "/connection", "").body()).contains("\"state\":\"RUNNING\"");
    }

    @Test
    void aGatewayThatDoesNotAnswerLeavesTheLastResultWithTheReason() {
        TenantId tenant = company("RDY-AWAY");
        JsonNode well = check(tenant);
        SIMULATOR.faults().add(FaultRule.always(FaultMatch.company("RDY-AWAY"), new Fault.HttpStatus(503, false)));

        JsonNode now = check(tenant);

        assertThat(now.path("overall").asString()).isEqualTo("OK");
        assertThat(now.path("checkedAt")).isEqualTo(well.path("checkedAt"));
        assertThat(now.path("problem").path("remedy").asString()).isNotBlank();
    }

    @Test
    void credentialsThatCannotBeReadAreSaidAndWhatWasFoundStays() {
        TenantId tenant = company("RDY-KEY");
        check(tenant);
        jdbc.sql("UPDATE connection SET key_id = 'lost' WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .update();

        JsonNode now = check(tenant);

        assertThat(now.path("overall").asString()).isEqualTo("OK");
        assertThat(now.path("problem").path("code").asString()).isEqualTo("CREDENTIALS_UNREADABLE");
        assertThat(json(call("GET", path(tenant), "").body())
                        .path("problem")
                        .path("code")
                        .asString())
                .isEqualTo("CREDENTIALS_UNREADABLE");
    }

    @Test
    void aCompanyIsCheckedWhenItIsConnectedAndOnceADayAndWhenSomethingElseIsChosen() {
        TenantId tenant = company("RDY-DAILY");
        checkWhatIsDue();
        String first =
                json(call("GET", path(tenant), "").body()).path("checkedAt").asString();
        assertThat(first).isNotBlank();

        checkWhatIsDue();
        assertThat(json(call("GET", path(tenant), "").body()).path("checkedAt").asString())
                .isEqualTo(first);

        publisher.publish(List.of(told(tenant, new Choice("1000", "1200", "2400", "Cash", "USD"))));
        await().atMost(SOON).untilAsserted(() -> {
            checkWhatIsDue();
            assertThat(line(json(call("GET", path(tenant), "").body()), Check.UNDEPOSITED_NOT_A_BANK)
                            .path("result")
                            .asString())
                    .isEqualTo("FAILED");
        });
        String since = since(tenant, Check.TERMS);

        jdbc.sql("UPDATE readiness SET due_at = now() - interval '1 second' WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .update();
        checkWhatIsDue();

        assertThat(since(tenant, Check.TERMS)).isEqualTo(since);
        assertThat(json(call("GET", path(tenant), "").body()).path("checkedAt").asString())
                .isNotEqualTo(first);
    }

    @Test
    void whatWasFoundInOneCompanyIsNotShownForAnother() {
        TenantId tenant = company("RDY-FIRST");
        check(tenant);
        seed("RDY-NEXT");

        connect(tenant.value(), "RDY-NEXT", "u", "p");

        JsonNode now = json(call("GET", path(tenant), "").body());
        assertThat(now.path("companyId").asString()).isEqualTo("RDY-NEXT");
        assertThat(now.path("overall").asString()).isEqualTo("NOT_CHECKED");
    }

    @Test
    void anotherTenantsTokenOpensNothingAndWhoIsNotConnectedHasNone() {
        TenantId tenant = company("RDY-MINE");

        assertThat(call("GET", path(tenant), "", "somebody-else").statusCode()).isEqualTo(403);
        assertThat(call("POST", path(tenant), "", "somebody-else").statusCode()).isEqualTo(403);
        assertThat(call("GET", "/tenants/rdy-nobody/readiness", "").statusCode())
                .isEqualTo(404);
        assertThat(call("POST", "/tenants/rdy-nobody/readiness", "").statusCode())
                .isEqualTo(404);
    }

    private void checkWhatIsDue() {
        boolean worked = true;
        while (worked) {
            worked = times.runOnce();
        }
    }

    private static Planted before(Check check, Result result, String says, Consumer<String> plant) {
        return new Planted(check, result, says, plant, company -> {}, Choice.RIGHT);
    }

    private static Planted nothing(Check check, Result result, String says) {
        return before(check, result, says, company -> {});
    }

    private static Planted changed(Check check, Result result, String says, String json) {
        return before(check, result, says, company -> SIMULATOR.change(company, json.replace('\'', '"')));
    }

    private static Planted denied(Check check, Result result, String says, String denied) {
        return changed(check, result, says, "{'users':[{'id':'u','password':'p','denied':['" + denied + "']}]}");
    }

    private static Planted byHand(
            Check check, Result result, String says, String object, String name, String field, String value) {
        return before(
                check, result, says, company -> SIMULATOR.byHand(company).change(object, name, Map.of(field, value)));
    }

    private static void seed(String company) {
        SIMULATOR.seed(
                CompanyDefinition.of(company, new User("u", "p"), new Sender("demo", "demo")), new SeedPlan(1, 1, 1));
    }

    /** Seeds a company in which all is well, and connects it. */
    private TenantId company(String company) {
        seed(company);
        TenantId tenant = tenant(company);
        choose(tenant, Choice.RIGHT);
        connect(tenant.value(), company, "u", "p");
        return tenant;
    }

    private static TenantId tenant(String company) {
        return new TenantId(company.toLowerCase(Locale.ROOT));
    }

    private void choose(TenantId tenant, Choice choice) {
        chosen.keep(tenant, choice.event());
    }

    private static Event<AccountsChosen> told(TenantId tenant, Choice choice) {
        var id = new EventId("evt-" + UUID.randomUUID());
        return new Event<>(
                id,
                URI.create("/test"),
                EventTypes.ACCOUNTS_CHOSEN,
                tenant.value(),
                Instant.now(),
                tenant,
                Trace.of(null, id),
                choice.event());
    }

    private JsonNode check(TenantId tenant) {
        var answer = call("POST", path(tenant), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private static String path(TenantId tenant) {
        return "/tenants/" + tenant + "/readiness";
    }

    private static JsonNode json(String body) {
        return Json.mapper().readTree(body);
    }

    private String since(TenantId tenant, Check check) {
        return line(json(call("GET", path(tenant), "").body()), check)
                .path("since")
                .asString();
    }

    private static JsonNode line(JsonNode readiness, Check check) {
        for (JsonNode line : readiness.path("checks")) {
            if (line.path("id").asString().equals(check.name())) {
                return line;
            }
        }
        throw new AssertionError("no check " + check + " in " + readiness);
    }

    private static Set<Check> with(JsonNode readiness, Result result) {
        return Arrays.stream(Check.values())
                .filter(check ->
                        line(readiness, check).path("result").asString().equals(result.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shown(JsonNode readiness, String assumption) {
        for (JsonNode one : readiness.path("assumptions")) {
            if (one.path("id").asString().equals(assumption)) {
                return one.path("shown").asString();
            }
        }
        throw new AssertionError("no assumption " + assumption);
    }
}
