package io.tieout.simulator.function;

import io.tieout.simulator.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fixed order of elements, as the vendor's 2.1 schema demands of the legacy functions. */
final class Syntax {

    /** Free content: whatever is inside is not checked. */
    static final Syntax ANY = new Syntax(true);

    static final Syntax EMPTY = new Syntax(false);

    static final Syntax DATE = new Syntax(false).one("year").one("month").one("day");

    private record Slot(
            List<String> names,
            boolean required,
            boolean repeats,
            @Nullable Map<String, Syntax> inside) {}

    private final boolean anything;
    private final List<Slot> slots = new ArrayList<>();

    private Syntax(boolean anything) {
        this.anything = anything;
    }

    static Syntax sequence() {
        return new Syntax(false);
    }

    /** Exactly one of these elements. */
    Syntax one(String... names) {
        slots.add(new Slot(List.of(names), true, false, null));
        return this;
    }

    /** Any number of these elements in any order, each with its own inside. */
    Syntax anyOf(Map<String, Syntax> elements) {
        slots.add(new Slot(List.copyOf(elements.keySet()), false, true, elements));
        return this;
    }

    /** Exactly one element with this inside. */
    Syntax one(String name, Syntax inside) {
        slots.add(new Slot(List.of(name), true, false, Map.of(name, inside)));
        return this;
    }

    /** Each of these elements at most once, in this order. */
    Syntax maybe(String... names) {
        for (String name : names) {
            slots.add(new Slot(List.of(name), false, false, null));
        }
        return this;
    }

    Syntax maybe(String name, Syntax inside) {
        slots.add(new Slot(List.of(name), false, false, Map.of(name, inside)));
        return this;
    }

    /** At most one of these elements. */
    Syntax maybeOneOf(String... names) {
        slots.add(new Slot(List.of(names), false, false, null));
        return this;
    }

    /** Any number of this element. */
    Syntax any(String name, Syntax inside) {
        slots.add(new Slot(List.of(name), false, true, Map.of(name, inside)));
        return this;
    }

    /** At least one of this element. */
    Syntax many(String name, Syntax inside) {
        slots.add(new Slot(List.of(name), true, true, Map.of(name, inside)));
        return this;
    }

    void check(Element element) throws SyntaxViolation {
        if (anything) {
            return;
        }
        int at = 0;
        List<Element> children = element.children();
        for (Slot slot : slots) {
            int matched = 0;
            while (at < children.size()
                    && slot.names().contains(children.get(at).name())
                    && (slot.repeats() || matched == 0)) {
                Syntax inside = slot.inside() == null
                        ? null
                        : slot.inside().get(children.get(at).name());
                if (inside != null) {
                    inside.check(children.get(at));
                }
                matched++;
                at++;
            }
            if (slot.required() && matched == 0) {
                Element where = at < children.size() ? children.get(at) : element;
                String found = at < children.size() ? ", but found '" + where.name() + "'" : "";
                throw new SyntaxViolation(
                        where,
                        "element '" + element.name() + "' needs '" + String.join("' or '", slot.names()) + "' here"
                                + found);
            }
        }
        if (at < children.size()) {
            throw new SyntaxViolation(
                    children.get(at),
                    "element '" + children.get(at).name() + "' is not allowed here in '" + element.name() + "'");
        }
    }
}
