package io.tieout.mapping.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tieout.model.billing.PaymentTransaction.MethodType;
import io.tieout.model.event.Json;
import io.tieout.starter.web.InvalidRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The published schema says what the code takes. */
class SettingsSchemaTests {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(ids -> ids.mappings(
                    id -> id.startsWith("urn:tieout:schema:"),
                    id -> "classpath:schemas/" + id.substring("urn:tieout:schema:".length()) + ".json")));

    private final JsonNode schema = schema();

    @Test
    void itHasEachFieldAndNoOther() {
        assertThat(schema.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(SettingsBody.FIELDS);
        assertThat(schema.path("properties")
                        .path("methods")
                        .path("additionalProperties")
                        .path("properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("paymentMethod", "bankAccountId");
        assertThat(schema.path("additionalProperties").asBoolean()).isFalse();
    }

    @Test
    void itHasIntacctsMethods() {
        assertThat(schema.path("properties")
                        .path("methods")
                        .path("additionalProperties")
                        .path("properties")
                        .path("paymentMethod")
                        .path("enum"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PaymentMethod.values())
                        .map(PaymentMethod::label)
                        .toList());
    }

    @Test
    void itHasBillingsMethods() {
        assertThat(schema.path("properties")
                        .path("methods")
                        .path("propertyNames")
                        .path("enum"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(MethodType.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            true  | {'undepositedFundsAccount':'1010','defaultItemAccount':'4000'}
            true  | {'undepositedFundsAccount':'1010','defaultItemLabel':'Services','locationId':null,'itemAccounts':{'a':'1','b':null}}
            true  | {'undepositedFundsAccount':'1010','defaultItemAccount':'4000','methods':{'CARD':{'paymentMethod':'Credit Card'}}}
            true  | {'undepositedFundsAccount':'1010','defaultItemAccount':'4000','currencyBankAccounts':{'GBP':'BOA'},'baseCurrency':'USD'}
            false | {'defaultItemAccount':'4000'}
            false | {'undepositedFundsAccount':'1010'}
            false | {'undepositedFundsAccount':'1010','defaultItemAccount':'4000','colour':'red'}
            false | {'undepositedFundsAccount':'1010','defaultItemAccount':'4000','methods':{'CARD':{'paymentMethod':'Barter'}}}
            false | {'undepositedFundsAccount':'1010','defaultItemAccount':'4000','methods':{'SHELLS':{'paymentMethod':'Cash'}}}
            false | {'undepositedFundsAccount':'1010','defaultItemAccount':'4000','baseCurrency':'dollars'}
            false | {'undepositedFundsAccount':'1010','defaultItemAccount':'4000','itemAccounts':['4000']}
            false | {'undepositedFundsAccount':'1234567890123456789012345','defaultItemAccount':'4000'}
            """)
    void itTakesWhatTheCodeTakesAndNothingElse(boolean taken, String settings) {
        String json = settings.replace('\'', '"');

        assertThat(SCHEMAS.getSchema(SchemaLocation.of("urn:tieout:schema:mapping-settings.v1"))
                        .validate(json, InputFormat.JSON)
                        .isEmpty())
                .as("by the schema")
                .isEqualTo(taken);
        assertThat(isTakenByTheCode(json)).as("by the code").isEqualTo(taken);
    }

    private static boolean isTakenByTheCode(String json) {
        try {
            SettingsBody.read(Json.mapper().readTree(json)).checked("USD");
            return true;
        } catch (InvalidRequest refused) {
            return false;
        }
    }

    @Test
    void eachFieldIsDescribed() {
        schema.path("properties")
                .forEach(field ->
                        assertThat(field.path("description").asString()).isNotBlank());
    }

    private static JsonNode schema() {
        try (InputStream file = SettingsSchemaTests.class.getResourceAsStream(SchemaController.FILE)) {
            return Json.mapper().readTree(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
