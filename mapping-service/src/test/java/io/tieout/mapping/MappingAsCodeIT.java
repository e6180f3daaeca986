package io.tieout.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.connection.CompanyDescribed;
import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Mapping settings that are kept beside code: out and in as YAML, tried before they are applied, and back. */
class MappingAsCodeIT extends RunningMapping {

    private static final String YAML = """
            undepositedFundsAccount: 1010
            defaultItemAccount: "4000"
            itemAccounts:
              hosting: 4100
            methods:
              CARD: {paymentMethod: Credit Card, bankAccountId: BOA}
            """;

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());
    private final String mapping = "/api/v1/tenants/" + tenant + "/mapping";

    @Test
    void whatComesOutAsYamlGoesInAgainAndChangesNothing() {
        assertThat(put(mapping, YAML).statusCode()).isEqualTo(200);

        HttpResponse<byte[]> out = client().bytes(mapping, "Accept", "application/yaml");
        String yaml = new String(out.body(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(out.headers().firstValue("Content-Type").orElse("")).startsWith("application/yaml");
        assertThat(yaml)
                .startsWith("# Mapping settings of tenant " + tenant)
                .contains("undepositedFundsAccount: '1010'", "  hosting: '4100'", "    bankAccountId: BOA")
                .doesNotContain("changedBy", "wrong", "null");
        assertThat(put(mapping, yaml).statusCode()).isEqualTo(200);
        assertThat(json(mapping + "/changes")).hasSize(1);
        assertThat(json(mapping).path("itemAccounts").path("hosting").asString())
                .isEqualTo("4100");
        assertThat(new String(client().bytes(mapping, "Accept", "*/*").body(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("{");
    }

    @Test
    void aTrialSaysWhatWouldChangeAndKeepsNothing() {
        put(mapping, YAML);

        JsonNode trial = Json.mapper()
                .readTree(tryOut(YAML.replace("4100", "4200")
                                .replace(
                                        "  CARD: {paymentMethod: Credit Card, bankAccountId: BOA}",
                                        "  CASH: {paymentMethod: Cash}"))
                        .body());

        assertThat(trial.path("problems")).isEmpty();
        assertThat(trial.path("diff").toString())
                .isEqualTo("[{\"path\":\"itemAccounts.hosting\",\"before\":\"4100\",\"after\":\"4200\"},"
                        + "{\"path\":\"methods.CARD.bankAccountId\",\"before\":\"BOA\"},"
                        + "{\"path\":\"methods.CARD.paymentMethod\",\"before\":\"CREDIT_CARD\"},"
                        + "{\"path\":\"methods.CASH.paymentMethod\",\"after\":\"CASH\"}]");
        assertThat(trial.path("unchecked")).isNotEmpty();
        assertThat(json(mapping).path("itemAccounts").path("hosting").asString())
                .isEqualTo("4100");
        assertThat(json(mapping + "/changes")).hasSize(1);
    }

    /** Who wrote a trial so, before it had a request of its own, must not change anything by it. */
    @Test
    void aTrialThatIsWrittenAsAChangeIsRefusedAndChangesNothing() {
        put(mapping, YAML);

        HttpResponse<String> refused = put(mapping + "?dryRun=true", YAML.replace("4100", "4200"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Nothing was changed", "/mapping/trial");
        assertThat(json(mapping + "/changes")).hasSize(1);
    }

    @Test
    void aTrialNamesWhatTheCompanyDoesNotHaveAndWhatCannotBeRead() {
        describe(List.of("1010", "4000"));
        String wrong = "undepositedFundsAccount: 1010\ndefaultItemAccount: 9999\n";

        JsonNode trial = Json.mapper().readTree(tryOut(wrong).body());
        JsonNode unreadable =
                Json.mapper().readTree(tryOut("undepositedFundsAcount: 1010\n").body());

        assertThat(trial.path("problems").toString())
                .contains("defaultItemAccount is", "9999", "has no account of that name");
        assertThat(trial.path("diff")).isNotEmpty();
        assertThat(unreadable.path("problems").toString())
                .contains("undepositedFundsAcount is not a field of the mapping settings");
        assertThat(unreadable.path("diff")).isEmpty();
        HttpResponse<String> refused = put(mapping, wrong);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("has no account of that name");
        assertThat(client().get(mapping).status()).isEqualTo(404);
    }

    @Test
    void aChangeIsTakenBackAndTheHistorySaysWhoAndWhy() {
        put(mapping + "?reason=first%20choice", YAML);
        put(mapping + "?reason=new%20chart%20of%20accounts", YAML.replace("4000", "4001"));

        var back = rest().post(mapping + "/changes/1/restore", "{'reason':'the chart was wrong'}", tenant.value());

        assertThat(back.json().path("defaultItemAccount").asString()).isEqualTo("4000");
        assertThat(json(mapping + "/changes").valueStream())
                .extracting(change -> "%s %s %s %s"
                        .formatted(
                                change.path("number").asLong(),
                                change.path("defaultItemAccount").asString(),
                                change.path("changedBy").asString(),
                                change.path("reason").asString()))
                .containsExactly(
                        "3 4000 anna the chart was wrong",
                        "2 4001 anna new chart of accounts",
                        "1 4000 anna first choice");
        assertThat(client().get("/api/v1/tenants/" + tenant + "/audit").body()).contains("the chart was wrong");
    }

    @Test
    void goingBackIsHeldAgainstWhatTheCompanyHasNow() {
        put(mapping, YAML);
        put(mapping, YAML.replace("4000", "4001"));
        describe(List.of("1010", "4001", "4100"));

        var back = rest().post(mapping + "/changes/1/restore", "{}", tenant.value());

        assertThat(back.status()).isEqualTo(400);
        assertThat(back.detail()).contains("defaultItemAccount is \"4000\"");
        assertThat(json(mapping).path("defaultItemAccount").asString()).isEqualTo("4001");
    }

    @Test
    void aChangeThatIsNotThereOrAnothersIsRefused() {
        put(mapping, YAML);

        assertThat(rest().post(mapping + "/changes/7/restore", "{}", tenant.value())
                        .status())
                .isEqualTo(404);
        assertThat(rest().post(mapping + "/changes/0/restore", "{}", tenant.value())
                        .status())
                .isEqualTo(404);
        assertThat(rest().post(mapping + "/changes/1/restore", "{}", "somebody-else")
                        .status())
                .isEqualTo(403);
        assertThat(rest().post(mapping + "/changes/one/restore", "{}", tenant.value())
                        .status())
                .isEqualTo(400);
        String other = "/api/v1/tenants/t-" + UUID.randomUUID() + "/mapping";
        assertThat(rest().post(other + "/changes/1/restore", "{}", "*").status())
                .isEqualTo(404);
    }

    @Test
    void theSchemaIsPublished() {
        assertThat(json("/api/v1/mapping-schema").path("$id").asString())
                .isEqualTo("urn:tieout:schema:mapping-settings.v1");
    }

    private io.tieout.testsupport.RestClient client() {
        return io.tieout.testsupport.RunningService.client(rest().port(), tenant.value());
    }

    private JsonNode json(String path) {
        return client().get(path).json();
    }

    private HttpResponse<String> tryOut(String yaml) {
        return client().send("POST", mapping + "/trial", "application/yaml", yaml);
    }

    private HttpResponse<String> put(String path, String yaml) {
        return client().send("PUT", path, "application/yaml", yaml);
    }

    private void describe(List<String> accounts) {
        wire.send(wire.event(
                EventTypes.COMPANY_DESCRIBED,
                tenant,
                "described-" + UUID.randomUUID(),
                new CompanyDescribed(
                        "ACME",
                        null,
                        "USD",
                        false,
                        accounts,
                        List.of("BOA"),
                        null,
                        List.of(),
                        List.of(),
                        Instant.now())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !tryOut("undepositedFundsAccount: none\ndefaultItemAccount: none\n")
                        .body()
                        .contains("\"problems\":[]"));
    }
}
