package io.tieout.simulator.xml;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a request body into a tree, refusing DTDs and external entities. Safe for use by many threads. */
public final class XmlReader {

    private static final int DEEPEST = 64;

    private final XMLInputFactory factory = hardened();

    /**
     * Reads one document.
     *
     * @throws MalformedXml where the bytes are no well-formed XML or carry a DTD
     */
    public Element read(byte[] body) throws MalformedXml {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(body));
            try {
                while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    if (reader.getEventType() == XMLStreamConstants.DTD) {
                        throw new MalformedXml("A document type declaration is not allowed.", 1, 1);
                    }
                }
                Element root = element(reader, 1);
                while (reader.hasNext()) {
                    reader.next();
                }
                return root;
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNumber();
            int column = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getColumnNumber();
            throw new MalformedXml(String.valueOf(malformed.getMessage()), line, column);
        }
    }

    private Element element(XMLStreamReader reader, int depth) throws XMLStreamException, MalformedXml {
        int line = reader.getLocation().getLineNumber();
        int column = reader.getLocation().getColumnNumber();
        if (depth > DEEPEST) {
            throw new MalformedXml("Elements are nested deeper than " + DEEPEST + " levels.", line, column);
        }
        String name = reader.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        List<Element> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return new Element(
                            name, attributes, children, text.toString().strip(), line, column);
                }
                default -> {
                    // Comments and processing instructions carry no meaning for the gateway.
                }
            }
        }
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
