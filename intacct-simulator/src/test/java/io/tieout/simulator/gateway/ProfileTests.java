package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.json.Json;
import io.tieout.simulator.xml.Element;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a company says of itself. */
class ProfileTests {

    private static final String FORMATTING = "<readUserFormatting><userId>demo</userId></readUserFormatting>";

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void aCompanyThatSaysNothingIsInGmtWithMonthFirstAndSeveralCurrencies() {
        gateway.companies.define(Json.MAPPER.readValue(
                "{\"id\":\"PLAIN\",\"users\":[{\"id\":\"demo\",\"password\":\"demo\"}],\"senders\":[{\"id\":\"demo\",\"password\":\"demo\"}]}",
                CompanyDefinition.class));
        gateway.as(DemoGateway.LOGIN.replace("DEMO", "PLAIN"));

        Element setup = gateway.data("<getFinancialSetup/>").children().getFirst();
        assertThat(setup.name()).isEqualTo("financialSetup");
        assertThat(setup.text("baseCurrency")).isEqualTo("USD");
        assertThat(setup.text("multiCurrency")).isEqualTo("true");
        assertThat(setup.text("multiBaseCurrency")).isEqualTo("false");
        assertThat(setup.text("multiEntityShared")).isEqualTo("false");
        Element formatting = gateway.data(FORMATTING).children().getFirst();
        assertThat(formatting.text("gmtoffset")).isEqualTo("+00:00");
        assertThat(formatting.text("dateformat")).isEqualTo("/mdY");
        assertThat(formatting.text("clock")).isEqualTo("24");
    }

    @Test
    void aCompanyOfEntitiesWithCurrenciesOfTheirOwnHasNoBaseCurrency() {
        Element setup = gateway.data("<getFinancialSetup/>").children().getFirst();

        assertThat(setup.text("baseCurrency")).isEmpty();
        assertThat(setup.text("multiBaseCurrency")).isEqualTo("true");
        assertThat(setup.text("multiEntityShared")).isEqualTo("true");
    }

    @Test
    void aUsersFormattingIsReadByKeyAndByLoginId() {
        gateway.change(
                "{\"users\":[{\"id\":\"demo\",\"password\":\"demo\",\"gmtOffsetMinutes\":570,\"dateFormat\":\".ymd\",\"clock\":12,\"locale\":\"en_AU\"}]}");
        Element user = gateway.data("<readByName><object>USERINFO</object><keys>demo</keys></readByName>")
                .children()
                .getFirst();
        String key = user.text("RECORDNO", "");

        Element formatting = gateway.data("<readUserFormatting><key>" + key + "</key></readUserFormatting>")
                .child("userformatting")
                .orElseThrow();

        assertThat(formatting.text("recordno")).isEqualTo(key);
        assertThat(formatting.text("gmtoffset")).isEqualTo("+09:30");
        assertThat(formatting.text("dateformat")).isEqualTo(".ymd");
        assertThat(formatting.text("clock")).isEqualTo("12");
        assertThat(formatting.text("locale")).isEqualTo("en_AU");
        assertThat(status(gateway.result(FORMATTING.replace("demo", "nobody")))).isEqualTo("failure");
    }

    @Test
    void aUserThatComesLaterHasARecordToo() {
        gateway.change("{\"users\":[{\"id\":\"demo\",\"password\":\"demo\"},{\"id\":\"second\",\"password\":\"x\"}]}");

        Element found = gateway.data("<query><object>USERINFO</object><select><field>RECORDNO</field>"
                + "<field>LOGINID</field><field>USERTYPE</field><field>STATUS</field></select></query>");

        assertThat(found.children())
                .extracting(row -> row.text("LOGINID") + " " + row.text("STATUS"))
                .containsExactlyInAnyOrder("demo active", "second active");
    }

    @Test
    void theOffsetOfAZoneIsTheOneInForceNow() {
        gateway.change("{\"users\":[{\"id\":\"demo\",\"password\":\"demo\",\"zone\":\"America/Denver\"}]}");

        gateway.clock.fix(Instant.parse("2026-07-01T00:00:00Z"));
        assertThat(gateway.data(FORMATTING).children().getFirst().text("gmtoffset"))
                .isEqualTo("-06:00");
        gateway.clock.fix(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(gateway.data(FORMATTING).children().getFirst().text("gmtoffset"))
                .isEqualTo("-07:00");
    }

    @Test
    void applicationsAndPreferencesAreListed() {
        assertThat(gateway.data("<get_applications/>").children())
                .extracting(Element::text)
                .contains("CO", "GL", "AR");
        Element labels = gateway.data("<get_companyprefs application=\"AR\"/>").children().stream()
                .filter(preference -> "USEACCOUNTLABELS".equals(preference.text("preference")))
                .findFirst()
                .orElseThrow();
        assertThat(labels.text("application")).isEqualTo("AR");
        assertThat(labels.text("prefvalue")).isEqualTo("F");
        assertThat(status(gateway.result("<get_companyprefs application=\"XX\"/>")))
                .isEqualTo("failure");
    }

    @Test
    void permissionsFollowWhatIsDeniedAndMayThemselvesBeDenied() {
        String ask = "<getUserPermissions><userId>demo</userId></getUserPermissions>";
        deny("create:ARPYMT");

        Element permissions = gateway.data(ask).child("permissions").orElseThrow();

        List<Element> policies = permissions.children().stream()
                .flatMap(application -> application.child("policies").orElseThrow().children().stream())
                .toList();
        assertThat(policies)
                .filteredOn(policy -> "Manage payments".equals(policy.text("policyName")))
                .singleElement()
                .satisfies(policy -> assertThat(policy.text("rights")).isEqualTo("List|View"));
        assertThat(policies)
                .filteredOn(policy -> "Invoices".equals(policy.text("policyName")))
                .singleElement()
                .satisfies(policy ->
                        assertThat(policy.text("rights")).contains("Post").contains("Reverse"));
        deny("getUserPermissions");
        assertThat(errorno(gateway.result(ask))).isEqualTo("PL04000005");
    }

    @Test
    void theClosedDayIsTheCompanysOrTheEntitys() {
        assertThat(gateway.data("<get_closedbooksdate/>").text("closedbooksdate"))
                .isEqualTo("12/31/2025");
        gateway.change(
                "{\"entities\":[{\"id\":\"100\",\"name\":\"US\",\"closedThrough\":\"2026-03-31\"}],\"assumptions\":{\"closedBooks\":\"YEAR_MONTH_DAY\"}}");
        gateway.atEntity("100");
        Element parts = gateway.data("<get_closedbooksdate/>").children().getFirst();
        assertThat(parts.text("month")).isEqualTo("03");
        gateway.with(demo -> demo.withEntities(List.of()).withClosedThrough(null))
                .as(DemoGateway.LOGIN);
        assertThat(gateway.data("<get_closedbooksdate/>").text("closedbooksdate"))
                .isEmpty();
    }

    private void deny(String rule) {
        gateway.change("{\"users\":[{\"id\":\"demo\",\"password\":\"demo\",\"denied\":[\"" + rule + "\"]}]}");
    }
}
