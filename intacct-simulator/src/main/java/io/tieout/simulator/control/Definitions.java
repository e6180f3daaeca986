package io.tieout.simulator.control;

import io.tieout.simulator.company.Companies;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes parts of a company's definition. */
public final class Definitions {

    private Definitions() {}

    /**
     * Merges a part of a definition into that of a company: objects field by field, lists and values as a whole.
     *
     * @throws io.tieout.simulator.company.UnknownCompany where there is none
     */
    public static CompanyDefinition change(Companies companies, String company, String json) {
        CompanyDefinition old = companies.get(company).definition();
        JsonNode merged = Json.MAPPER.valueToTree(old);
        merge((ObjectNode) merged, Json.MAPPER.readTree(json));
        CompanyDefinition changed = Json.MAPPER.treeToValue(merged, CompanyDefinition.class);
        if (!changed.id().equalsIgnoreCase(old.id())) {
            throw new IllegalArgumentException(
                    "The id of company '" + old.id() + "' cannot be changed to '" + changed.id() + "'.");
        }
        return companies.define(changed).definition();
    }

    private static void merge(ObjectNode into, JsonNode change) {
        if (!change.isObject()) {
            throw new IllegalArgumentException("A change is a JSON object with the fields to change.");
        }
        change.properties().forEach(field -> {
            JsonNode old = into.get(field.getKey());
            if (old instanceof ObjectNode object && field.getValue().isObject()) {
                merge(object, field.getValue());
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }
}
