package io.tieout.connector.gateway.wire;

import io.tieout.connector.gateway.query.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads what a user may do, the one answer whose records are nested: {@code permissions} holds an {@code appSubscription} for each
 * application, which holds {@code policies}. Each policy becomes a row that names its application.
 */
final class PermissionsXml {

    /** The name of the element that holds them all. */
    static final String NAME = "permissions";

    /** Far more than there are; an answer that goes on is read over. */
    private static final int MOST = 5000;

    private final List<Row> rows = new ArrayList<>();

    private PermissionsXml() {}

    /** From the start of {@code permissions} to its end. */
    static List<Row> read(XMLStreamReader xml) throws XMLStreamException {
        var permissions = new PermissionsXml();
        while (Elements.nextChild(xml)) {
            permissions.application(xml);
        }
        return permissions.rows;
    }

    private void application(XMLStreamReader xml) throws XMLStreamException {
        String name = "";
        List<Map<String, String>> policies = new ArrayList<>();
        while (Elements.nextChild(xml)) {
            switch (Elements.name(xml)) {
                case "applicationname" -> name = Elements.text(xml);
                case "policies" -> {
                    while (Elements.nextChild(xml)) {
                        policies.add(Elements.leaves(xml));
                    }
                }
                default -> Elements.skip(xml);
            }
        }
        for (Map<String, String> policy : policies) {
            if (rows.size() < MOST) {
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put("APPLICATIONNAME", name);
                policy.forEach((field, text) -> fields.put(field.toUpperCase(Locale.ROOT), text));
                rows.add(new Row("POLICY", fields));
            }
        }
    }
}
