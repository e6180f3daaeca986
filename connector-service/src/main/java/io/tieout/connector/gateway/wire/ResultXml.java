package io.tieout.connector.gateway.wire;

import io.tieout.connector.catalogue.GatewayError;
import io.tieout.connector.gateway.query.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one {@code result}; each record in its {@code data} is a row. For one answer. */
final class ResultXml {

    /** More of one answer are read over: they would only repeat the first ones. */
    private static final int MOST_ERRORS = 50;

    private final LegibleReader source;
    private final Attachment attachment;

    /**
     * @param source what the answer is read from, which knows what had to be left out
     * @param attachment takes what is too large to be kept
     */
    ResultXml(LegibleReader source, Attachment attachment) {
        this.source = source;
        this.attachment = attachment;
    }

    FunctionReply read(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> leaves = new HashMap<>();
        List<GatewayError> errors = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Announced announced = Announced.NOTHING;
        while (Elements.nextChild(xml)) {
            switch (Elements.name(xml)) {
                case "errormessage" -> errors.addAll(errors(xml));
                case "data" -> {
                    announced = new Announced(
                            true,
                            number(xml.getAttributeValue(null, "count")),
                            number(xml.getAttributeValue(null, "totalcount")),
                            number(xml.getAttributeValue(null, "numremaining")));
                    var records = new RowXml(xml, source, attachment);
                    while (Elements.nextChild(xml)) {
                        switch (Elements.name(xml)) {
                            case PermissionsXml.NAME -> rows.addAll(PermissionsXml.read(xml));
                            case "type" -> fieldsOf(xml, records, rows);
                            default -> rows.add(records.read());
                        }
                    }
                }
                default -> {
                    if (attachment.wants(Elements.name(xml))) {
                        Elements.pass(xml, attachment);
                    } else {
                        leaves.putIfAbsent(Elements.name(xml), Elements.text(xml));
                    }
                }
            }
        }
        return new FunctionReply(
                leaves.getOrDefault("controlid", ""),
                leaves.getOrDefault("status", ""),
                leaves.getOrDefault("key", ""),
                rows,
                announced,
                errors);
    }

    /** The answer to {@code lookup} holds its records two levels deeper: {@code Type/Fields/Field}. */
    private static void fieldsOf(XMLStreamReader xml, RowXml records, List<Row> rows) throws XMLStreamException {
        while (Elements.nextChild(xml)) {
            if (Elements.name(xml).equals("fields")) {
                while (Elements.nextChild(xml)) {
                    rows.add(records.read());
                }
            } else {
                Elements.skip(xml);
            }
        }
    }

    static List<GatewayError> errors(XMLStreamReader xml) throws XMLStreamException {
        List<GatewayError> errors = new ArrayList<>();
        while (Elements.nextChild(xml)) {
            Map<String, String> leaves = Elements.leaves(xml);
            if (errors.size() == MOST_ERRORS) {
                continue;
            }
            errors.add(new GatewayError(
                    Texts.clean(leaves.getOrDefault("errorno", "")),
                    Texts.clean(leaves.getOrDefault("description", "")),
                    Texts.clean(leaves.getOrDefault("description2", "")),
                    Texts.clean(leaves.getOrDefault("correction", "")),
                    supportId(leaves)));
        }
        return errors;
    }

    private static String supportId(Map<String, String> leaves) {
        return Stream.of("description", "description2", "correction")
                .map(name -> Texts.supportId(leaves.getOrDefault(name, "")))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,18}") ? Long.valueOf(text.strip()) : null;
    }
}
