package io.tieout.simulator.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a response, escaping text and attributes and dropping characters that XML 1.0 forbids. Not thread-safe. */
public final class XmlWriter {

    private final Illegal illegal;
    private final StringBuilder out = new StringBuilder(2048);
    private final Deque<String> open = new ArrayDeque<>();

    /** What becomes of a character that XML 1.0 does not have: nothing, a reference to it, or the character itself. */
    public enum Illegal {
        LEFT_OUT,
        REFERENCES,
        RAW
    }

    public XmlWriter() {
        this(Illegal.LEFT_OUT);
    }

    /** A writer of answers that are well-formed only where no value has a character that XML does not have. */
    public XmlWriter(Illegal illegal) {
        this.illegal = illegal;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Opens an element; every call is matched by one {@link #end()}. */
    public XmlWriter start(String name) {
        return start(name, Map.of());
    }

    /** Opens an element with attributes, written in the map's order. */
    public XmlWriter start(String name, Map<String, String> attributes) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            escape(value);
            out.append('"');
        });
        out.append('>');
        open.push(name);
        return this;
    }

    /** Closes the element opened last. */
    public XmlWriter end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes character data into the element opened last. */
    public XmlWriter text(String text) {
        escape(text);
        return this;
    }

    /** Writes an element with text; null is written as an empty element. */
    public XmlWriter element(String name, @Nullable String text) {
        out.append('<').append(name).append('>');
        if (text != null) {
            escape(text);
        }
        out.append("</").append(name).append('>');
        return this;
    }

    /** Writes an element with text only where there is one. */
    public XmlWriter elementIfPresent(String name, @Nullable String text) {
        return text == null ? this : element(name, text);
    }

    /** The document so far, in UTF-8. */
    public byte[] toBytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append(c);
                default -> {
                    if ((c >= ' ' && c != '\uFFFE' && c != '\uFFFF') || illegal == Illegal.RAW) {
                        out.append(c);
                    } else if (illegal == Illegal.REFERENCES) {
                        out.append("&#x").append(Integer.toHexString(c)).append(';');
                    }
                }
            }
        }
    }
}
