package io.tieout.model.catalog;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tieout.model.event.EventType;
import java.util.List;

/** Validates bodies against the published JSON Schemas, with formats asserted. */
final class SchemaRegistries {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(ids -> ids.mappings(
                    id -> id.startsWith("urn:tieout:schema:"),
                    id -> "classpath:schemas/" + id.substring("urn:tieout:schema:".length()) + ".json")));

    private SchemaRegistries() {}

    static List<String> problems(EventType<?> type, String body) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(Schemas.uriOf(type).toString()));
        return messages(schema, body);
    }

    /** What is wrong with a schema itself. */
    static List<String> problemsOfSchema(String text) {
        return messages(REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema")), text);
    }

    private static List<String> messages(Schema schema, String body) {
        return schema
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
