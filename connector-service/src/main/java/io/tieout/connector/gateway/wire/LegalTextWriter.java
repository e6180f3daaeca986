package io.tieout.connector.gateway.wire;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.util.StreamWriterDelegate;

/**
 * Leaves out the characters that XML 1.0 cannot carry at all: control characters other than tab and line ends, halves of
 * surrogate pairs, U+FFFE and U+FFFF. A customer's name that holds one must not make a whole request unreadable.
 */
final class LegalTextWriter extends StreamWriterDelegate {

    LegalTextWriter(XMLStreamWriter target) {
        super(target);
    }

    static String legal(String text) {
        if (text.codePoints().allMatch(LegalTextWriter::isLegal)) {
            return text;
        }
        return text.codePoints()
                .filter(LegalTextWriter::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    @Override
    public void writeCharacters(String text) throws XMLStreamException {
        super.writeCharacters(legal(text));
    }

    @Override
    public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
        super.writeCharacters(legal(new String(text, start, length)));
    }

    @Override
    public void writeAttribute(String name, String value) throws XMLStreamException {
        super.writeAttribute(name, legal(value));
    }

    @Override
    public void writeAttribute(String namespace, String name, String value) throws XMLStreamException {
        super.writeAttribute(namespace, name, legal(value));
    }

    @Override
    public void writeAttribute(String prefix, String namespace, String name, String value) throws XMLStreamException {
        super.writeAttribute(prefix, namespace, name, legal(value));
    }
}
