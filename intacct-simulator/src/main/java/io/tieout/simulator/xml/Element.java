package io.tieout.simulator.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One element of a request, with everything beneath it. Names keep their case; look-ups by {@link #child(String)} are
 * exact, because the gateway's legacy functions are, and {@link #field(String)} ignores case, because the generic
 * functions' fields are upper-case by convention only.
 *
 * @param text the character data directly inside this element, trimmed
 * @param line where the element starts, counted from 1
 * @param column where the element starts, counted from 1
 */
public record Element(
        String name, Map<String, String> attributes, List<Element> children, String text, int line, int column) {

    public Element {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** The first child of exactly this name. */
    public Optional<Element> child(String childName) {
        for (Element child : children) {
            if (child.name.equals(childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** All children of exactly this name, in document order. */
    public List<Element> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The text of the child of exactly this name; null where the child is absent. */
    public @Nullable String text(String childName) {
        return child(childName).map(Element::text).orElse(null);
    }

    /** The text of the child of exactly this name; the fallback where the child is absent or empty. */
    public String text(String childName, String fallback) {
        String text = text(childName);
        return text == null || text.isEmpty() ? fallback : text;
    }

    /** The first child of this name in any case. */
    public Optional<Element> childIgnoringCase(String childName) {
        for (Element child : children) {
            if (child.name.equalsIgnoreCase(childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The text of a generic function's field in any case; null where it is absent or empty. */
    public @Nullable String field(String fieldName) {
        String text = childIgnoringCase(fieldName).map(Element::text).orElse("");
        return text.isEmpty() ? null : text;
    }

    /** The value of an attribute; null where it is absent. */
    public @Nullable String attribute(String attributeName) {
        return attributes.get(attributeName);
    }
}
