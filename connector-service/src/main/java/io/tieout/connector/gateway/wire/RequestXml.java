package io.tieout.connector.gateway.wire;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes requests. Thread-safe. */
final class RequestXml {

    private final JAXBContext context;

    RequestXml(JAXBContext context) {
        this.context = context;
    }

    byte[] write(Envelope envelope) {
        var bytes = new ByteArrayOutputStream(4096);
        try {
            Marshaller marshaller = context.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            XMLStreamWriter writer = XmlStreams.writer(bytes);
            writer.writeStartDocument("UTF-8", "1.0");
            marshaller.marshal(envelope, writer);
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (JAXBException | XMLStreamException impossible) {
            throw new IllegalStateException("a request to Intacct could not be written as XML", impossible);
        }
    }
}
