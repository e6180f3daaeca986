package io.tieout.connector.gateway.wire;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through elements with a StAX reader. */
final class Elements {

    private Elements() {}

    /** Moves to the next child element; false at the end of the parent. */
    static boolean nextChild(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // text between elements, comments and the like carry nothing
                }
            }
        }
    }

    static String name(XMLStreamReader xml) {
        return xml.getLocalName().toLowerCase(Locale.ROOT);
    }

    /** From a start element to its end, whatever is inside. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        while (nextChild(xml)) {
            skip(xml);
        }
    }

    /** The text of an element, without that of elements inside; ends at its end. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT -> skip(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString().strip();
                }
                default -> {
                    // comments carry nothing
                }
            }
        }
    }

    /** The text of an element, without that of elements inside, to whoever wants it; ends at its end. */
    static void pass(XMLStreamReader xml, Attachment wanting) throws XMLStreamException {
        try {
            wanting.begin();
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                switch (event) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        wanting.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    case XMLStreamConstants.START_ELEMENT -> skip(xml);
                    default -> {
                        // comments carry nothing
                    }
                }
            }
            wanting.end();
        } catch (IOException unwanted) {
            throw new XMLStreamException(unwanted.getMessage(), unwanted);
        }
    }

    /** The texts of all children by their names in small letters; the first wins. */
    static Map<String, String> leaves(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> leaves = new HashMap<>();
        while (nextChild(xml)) {
            leaves.putIfAbsent(name(xml), text(xml));
        }
        return leaves;
    }
}
