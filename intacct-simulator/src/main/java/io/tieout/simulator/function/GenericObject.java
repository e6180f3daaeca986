package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.xml.Element;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the generic functions can do with one object; fields come in any order and in any case. */
interface GenericObject {

    /** The object's name in upper case. */
    String name();

    /** Creates it from its element. */
    default LedgerRecord create(Element element, Invocation in) {
        throw unsupported("create");
    }

    /** Changes it by its element, which carries RECORDNO or the natural key. */
    default LedgerRecord update(Element element, Invocation in) {
        throw unsupported("update");
    }

    private FunctionRefused unsupported(String operation) {
        return FunctionRefused.of(
                GatewayError.WRONG_ACTION,
                "Operation " + operation + " is not supported for object " + name() + ".",
                "Use an operation that the object supports.");
    }

    /** The fields of an element and what is nested in it, by dotted upper-case name. */
    static Map<String, String> flat(Element element) {
        Map<String, String> fields = new HashMap<>();
        flatten("", element, fields);
        return fields;
    }

    private static void flatten(String prefix, Element element, Map<String, String> into) {
        for (Element child : element.children()) {
            String name = prefix + child.name().toUpperCase(Locale.ROOT);
            if (child.children().isEmpty()) {
                into.put(name, child.text());
            } else {
                flatten(name + ".", child, into);
            }
        }
    }
}
