package io.tieout.connector.gateway.wire;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** The only place where XML readers and writers are made, so that there is only one place to harden. */
final class XmlStreams {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 16 * 1024 * 1024;
    private static final int LONGEST_ATTRIBUTE = 64 * 1024;
    private static final int MOST_ATTRIBUTES = 50;

    private static final XMLInputFactory INPUT = hardened(true);
    private static final XMLInputFactory IN_PARTS = hardened(false);
    private static final WstxOutputFactory OUTPUT = new WstxOutputFactory();

    private XmlStreams() {}

    private static XMLInputFactory hardened(boolean whole) {
        // Named, not looked up: whichever parser is on the classpath of a deployment must not decide about security.
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, whole);
        // Lazily parsed text would fail later, with unchecked exceptions.
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        return factory;
    }

    static XMLStreamReader reader(Reader in) throws XMLStreamException {
        return INPUT.createXMLStreamReader(in);
    }

    /** Gives long texts in parts, so that none is held as a whole. */
    static XMLStreamReader readerInParts(Reader in) throws XMLStreamException {
        return IN_PARTS.createXMLStreamReader(in);
    }

    static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return new LegalTextWriter(OUTPUT.createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
    }
}
