package io.tieout.connector.gateway.wire;

import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.gateway.wire.LegibleReader.Omission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads records, with their names in capitals: the gateway writes the same record as {@code CUSTOMER} in one answer and {@code customer} in
 * another. Finds out in which field something was left out. What is nested deeper than a field is read over. For one answer.
 */
final class RowXml {

    /** Of one field; more would only repeat it. */
    private static final int MOST_OMISSIONS = 10;

    private final XMLStreamReader xml;
    private final LegibleReader source;
    private final Attachment attachment;

    /**
     * @param source what the answer is read from, which knows what had to be left out
     * @param attachment takes what is too large to be kept; its field, or its record, is empty here
     */
    RowXml(XMLStreamReader xml, LegibleReader source, Attachment attachment) {
        this.xml = xml;
        this.source = source;
        this.attachment = attachment;
    }

    /** From the start of a record to its end. */
    Row read() throws XMLStreamException {
        omissions(); // what was left out before the record stood in none
        String object = name();
        if (attachment.wants(Elements.name(xml))) {
            Elements.pass(xml, attachment);
            return new Row(object, Map.of());
        }
        var text = new StringBuilder();
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, List<String>> omitted = new LinkedHashMap<>();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    keep("", omitted);
                    String field = name();
                    if (attachment.wants(Elements.name(xml))) {
                        Elements.pass(xml, attachment);
                        fields.put(field, "");
                    } else {
                        fields.put(field, text());
                    }
                    keep(field, omitted);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    keep("", omitted);
                    return new Row(object, text.toString(), fields, omitted);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {
                    // comments carry nothing
                }
            }
        }
    }

    private String name() {
        return xml.getLocalName().toUpperCase(Locale.ROOT);
    }

    /** The text of a field as it is, without that of elements inside; ends at its end. */
    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT -> Elements.skip(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                default -> {
                    // comments carry nothing
                }
            }
        }
    }

    private void keep(String field, Map<String, List<String>> omitted) {
        for (String what : omissions()) {
            List<String> known = omitted.computeIfAbsent(field, none -> new ArrayList<>());
            if (known.size() < MOST_OMISSIONS && !known.contains(what)) {
                known.add(what);
            }
        }
    }

    /** What was left out before this place and belongs to nothing yet. */
    private List<String> omissions() {
        List<String> found = new ArrayList<>();
        int here = xml.getLocation().getCharacterOffset();
        for (Omission next = source.takeBefore(here); next != null; next = source.takeBefore(here)) {
            found.add(next.what());
        }
        return found;
    }
}
