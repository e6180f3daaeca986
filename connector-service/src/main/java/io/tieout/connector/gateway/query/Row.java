package io.tieout.connector.gateway.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One record of an answer, as it came: names in capitals, texts untouched. Prints no text, since some are secrets.
 *
 * @param object what the record is called: {@code ARINVOICE}
 * @param text what stands in the record itself and in none of its fields; blank for almost all
 * @param fields the texts by their names; a field that is empty is there, one that is absent is not
 * @param omitted what had to be left out to make the answer readable, by the field it stood in, or an empty name between the
 *     fields; at most ten of each
 */
public record Row(String object, String text, Map<String, String> fields, Map<String, List<String>> omitted) {

    public Row {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        omitted = Collections.unmodifiableMap(new LinkedHashMap<>(omitted));
    }

    public Row(String object, Map<String, String> fields) {
        this(object, "", fields, Map.of());
    }

    /** Whether the answer says anything of this field, were it that it is empty. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Empty for a field that is empty, and for one that is absent. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    @Override
    public String toString() {
        return "Row[" + object + " " + fields.keySet() + "]";
    }
}
