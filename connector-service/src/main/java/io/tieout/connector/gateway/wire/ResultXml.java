package io.tieout.connector.gateway.wire;

import io.tieout.connector.catalogue.GatewayError;
import io.tieout.connector.gateway.query.Row;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one {@code result}; each record in its {@code data} is unmarshalled by JAXB on its own. For one answer. */
final class ResultXml {

    /** More of one answer are read over: they would only repeat the first ones. */
    private static final int MOST_ERRORS = 50;

    private final JAXBContext context;
    private final Map<String, Class<?>> rowTypes;
    private final LegibleReader source;

    /** @param source what the answer is read from, which knows what had to be left out */
    ResultXml(JAXBContext context, Map<String, Class<?>> rowTypes, LegibleReader source) {
        this.context = context;
        this.rowTypes = rowTypes;
        this.source = source;
    }

    FunctionReply read(XMLStreamReader xml) throws XMLStreamException, UnusableAnswer {
        Map<String, String> leaves = new HashMap<>();
        List<GatewayError> errors = new ArrayList<>();
        List<Object> rows = new ArrayList<>();
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
                    Class<?> type = rowTypes.get(leaves.getOrDefault("controlid", ""));
                    readRows(xml, type, rows);
                }
                default -> leaves.putIfAbsent(Elements.name(xml), Elements.text(xml));
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

    private void readRows(XMLStreamReader xml, @Nullable Class<?> type, List<Object> rows)
            throws XMLStreamException, UnusableAnswer {
        if (type == null) {
            Elements.skip(xml);
            return;
        }
        if (type == Row.class) {
            var records = new RowXml(xml, source);
            while (Elements.nextChild(xml)) {
                rows.add(records.read());
            }
            return;
        }
        try {
            Unmarshaller unmarshaller = context.createUnmarshaller();
            var capitals = new RecordNames(xml, source);
            toNextElementOrEnd(xml);
            // JAXB leaves the reader on the event after the record's end: possibly the next record's start.
            while (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                capitals.begin();
                Object row = unmarshaller.unmarshal(capitals, type).getValue();
                capitals.tell(row);
                rows.add(row);
                if (!xml.isStartElement() && !xml.isEndElement()) {
                    toNextElementOrEnd(xml);
                }
            }
        } catch (JAXBException broken) {
            throw new UnusableAnswer("a record in the answer cannot be read or ends too early", broken);
        }
    }

    private static void toNextElementOrEnd(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return;
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
