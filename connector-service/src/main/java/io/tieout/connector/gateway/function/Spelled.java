package io.tieout.connector.gateway.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An element that is spelled out, for functions that are called only to find out what the gateway makes of them: what we call every day
 * has a class of its own. Prints itself as the XML that is sent.
 *
 * @param text what stands in it; empty where it has children
 */
public record Spelled(String name, Map<String, String> attributes, String text, List<Spelled> children) {

    public Spelled {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public static Spelled of(String name, Spelled... children) {
        return new Spelled(name, Map.of(), "", List.of(children));
    }

    public static Spelled of(String name, List<Spelled> children) {
        return new Spelled(name, Map.of(), "", children);
    }

    public static Spelled text(String name, String text) {
        return new Spelled(name, Map.of(), text, List.of());
    }

    /** The same with one more attribute. */
    public Spelled with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Spelled(name, more, text, children);
    }

    /** The same with these behind its children. */
    public Spelled and(Spelled... more) {
        return new Spelled(
                name,
                attributes,
                text,
                Stream.concat(children.stream(), Stream.of(more)).toList());
    }

    /** As the body of a function. */
    public Object body() {
        try {
            return element(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument());
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("an empty document could not be made", impossible);
        }
    }

    private Element element(Document document) {
        Element element = document.createElementNS(null, name);
        attributes.forEach(element::setAttribute);
        if (!text.isEmpty()) {
            element.setTextContent(text);
        }
        children.forEach(child -> element.appendChild(child.element(document)));
        return element;
    }

    @Override
    public String toString() {
        String named = attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(attribute -> " %s=\"%s\"".formatted(attribute.getKey(), escaped(attribute.getValue())))
                .collect(Collectors.joining());
        String inside = escaped(text) + children.stream().map(Spelled::toString).collect(Collectors.joining());
        return inside.isEmpty()
                ? "<%s%s/>".formatted(name, named)
                : "<%s%s>%s</%s>".formatted(name, named, inside, name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
