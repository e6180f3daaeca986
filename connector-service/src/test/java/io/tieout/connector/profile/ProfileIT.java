package io.tieout.connector.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.ConnectorContext;
import io.tieout.connector.gateway.company.CompanyCurrencies;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.model.connection.CompanyDescribed;
import io.tieout.model.event.Topic;
import io.tieout.model.id.TenantId;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.seed.SeedPlan;
import io.tieout.testsupport.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProfileIT extends ConnectorContext {

    @Autowired
    private ProfileTimes times;

    @Autowired
    private CompanyCurrencies currencies;

    @Test
    void aCompanyIsAskedOnceItIsConnectedAndAgainADayLater() {
        TenantId tenant = company("PROFILE-NEW");

        readWhatIsDue();

        assertThat(profile(tenant))
                .contains("\"baseCurrency\":\"USD\"")
                .contains("\"multiCurrency\":true")
                .contains("\"dateFormat\":\"dd.mm.yyyy hh:mm:ss\"")
                .contains("\"gmtOffset\":\"-07:00\"")
                .contains("\"AR\"")
                .contains("\"1099\"")
                .contains("\"unknown\":[]");
        assertThat(described(tenant, 1)).singleElement().satisfies(told -> {
            assertThat(told.companyId()).isEqualTo("PROFILE-NEW");
            assertThat(told.baseCurrency()).isEqualTo("USD");
            assertThat(told.multiCurrency()).isTrue();
            assertThat(told.accounts()).contains("1099", "4000");
            assertThat(told.bankAccounts()).isNotEmpty();
            assertThat(told.departments()).isNotEmpty();
        });

        readWhatIsDue();
        assertThat(described(tenant, 1)).hasSize(1);

        SIMULATOR.byHand("PROFILE-NEW").change("GLACCOUNT", "4000", Map.of("STATUS", "inactive"));
        jdbc.sql("UPDATE company_profile SET due_at = now() - interval '1 second' WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .update();
        readWhatIsDue();

        assertThat(described(tenant, 2).getLast().accounts()).contains("1099").doesNotContain("4000");
    }

    @Test
    void whatMayNotBeReadIsUnknownAndSaidAtTheTest() {
        TenantId tenant = company("PROFILE-NARROW", "getFinancialSetup", "query:GLACCOUNT", "readUserFormatting");

        String test =
                call("POST", "/tenants/" + tenant + "/connection/test", "").body();

        assertThat(test).contains("Assumed: mm/dd/yyyy, 24 hours, GMT").contains("Assumed: several");
        assertThat(described(tenant, 1)).singleElement().satisfies(told -> {
            assertThat(told.baseCurrency()).isNull();
            assertThat(told.multiCurrency()).isNull();
            assertThat(told.accounts()).isNull();
            assertThat(told.bankAccounts()).isNotEmpty();
        });
        assertThat(profile(tenant)).contains("\"unknown\":[\"FORMATTING\",\"CURRENCIES\",\"ACCOUNTS\"]");
        assertThat(currencies.of(tenant)).isEqualTo(CompanyCurrency.UNKNOWN);
    }

    @Test
    void anotherCompanyIsAskedAnewAndWhatWasKnownOfTheFirstDoesNotCount() {
        TenantId tenant = company("PROFILE-OLD");
        readWhatIsDue();
        assertThat(currencies.of(tenant)).isEqualTo(new CompanyCurrency("USD", true));
        company("PROFILE-OTHER");

        connect(tenant.value(), "PROFILE-OTHER", "u", "p");

        assertThat(currencies.of(tenant)).isEqualTo(CompanyCurrency.UNKNOWN);
        readWhatIsDue();
        assertThat(profile(tenant)).contains("\"companyId\":\"PROFILE-OTHER\"");
    }

    @Test
    void aTenantThatIsNotConnectedHasNoProfile() {
        assertThat(call("GET", "/tenants/profile-nobody/profile", "").statusCode())
                .isEqualTo(404);
    }

    private void readWhatIsDue() {
        boolean worked = true;
        while (worked) {
            worked = times.runOnce();
        }
    }

    private TenantId company(String id, String... denied) {
        var user = new User("u", "p", List.of(denied), -420, null, ".dmY", 24, "en_US");
        SIMULATOR.seed(CompanyDefinition.of(id, user, new Sender("demo", "demo")), new SeedPlan(1, 1, 0));
        String tenant = id.toLowerCase(Locale.ROOT);
        connect(tenant, id, "u", "p");
        return new TenantId(tenant);
    }

    private String profile(TenantId tenant) {
        return call("GET", "/tenants/" + tenant + "/profile", "").body();
    }

    private static List<CompanyDescribed> described(TenantId tenant, int atLeast) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TopicReader.payloads(Topic.COMPANY, tenant, CompanyDescribed.class),
                        told -> told.size() >= atLeast);
    }
}
