package io.tieout.connector.gateway.wire;

import java.util.Locale;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Reads every element name in capitals: the gateway writes the same record as {@code CUSTOMER} in one answer and {@code
 * customer} in another. Names are interned because JAXB compares them by identity.
 */
class UpperCaseNames extends StreamReaderDelegate {

    UpperCaseNames(XMLStreamReader target) {
        super(target);
    }

    @Override
    public String getLocalName() {
        return super.getLocalName().toUpperCase(Locale.ROOT).intern();
    }

    @Override
    public QName getName() {
        QName name = super.getName();
        return new QName(
                name.getNamespaceURI(),
                name.getLocalPart().toUpperCase(Locale.ROOT).intern());
    }
}
