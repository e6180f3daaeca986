package io.tieout.mapping.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction.MethodType;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The published schema says what the code takes. */
class SettingsSchemaTests {

    private final JsonNode schema = schema();

    @Test
    void itHasEachFieldAndNoOther() {
        assertThat(schema.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(SettingsBody.FIELDS);
        assertThat(schema.path("properties").path("methods").path("additionalProperties").path("properties").propertyNames())
                .containsExactlyInAnyOrder("paymentMethod", "bankAccountId");
        assertThat(schema.path("additionalProperties").asBoolean()).isFalse();
    }

    @Test
    void itHasBillingsMethods() {
        assertThat(schema.path("properties").path("methods").path("propertyNames").path("enum"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(MethodType.values()).map(Enum::name).toList());
    }

    @Test
    void eachFieldIsDescribed() {
        schema.path("properties")
                .forEach(field -> assertThat(field.path("description").asString()).isNotBlank());
    }

    private static JsonNode schema() {
        try (InputStream file = SettingsSchemaTests.class.getResourceAsStream(SchemaController.FILE)) {
            return Json.mapper().readTree(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
