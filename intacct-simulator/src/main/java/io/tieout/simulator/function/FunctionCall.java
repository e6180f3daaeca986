package io.tieout.simulator.function;

import io.tieout.simulator.fault.FaultMatch.Subject;
import io.tieout.simulator.xml.Element;
import java.util.Locale;
import java.util.Map;

/**
 * One function of a request.
 *
 * @param controlId the attribute of the function element
 * @param body the one element inside it, whose name is the function
 */
public record FunctionCall(String controlId, Element body) {

    private static final Map<String, String> LEGACY_OBJECTS = Map.ofEntries(
            Map.entry("create_invoice", "ARINVOICE"),
            Map.entry("update_invoice", "ARINVOICE"),
            Map.entry("reverse_invoice", "ARINVOICE"),
            Map.entry("delete_invoice", "ARINVOICE"),
            Map.entry("create_arpayment", "ARPYMT"),
            Map.entry("apply_arpayment", "ARPYMT"),
            Map.entry("reverse_arpayment", "ARPYMT"),
            Map.entry("create_aradjustment", "ARADJUSTMENT"),
            Map.entry("delete_aradjustment", "ARADJUSTMENT"),
            Map.entry("delete_customer", "CUSTOMER"));

    public String name() {
        return body.name();
    }

    /** The object it works on, in upper case; empty where it works on none. */
    public String object() {
        String object = LEGACY_OBJECTS.get(name());
        if (object != null) {
            return object;
        }
        return switch (name()) {
            case "create", "update", "retrievepdf" ->
                body.children().isEmpty()
                        ? ""
                        : body.children().getFirst().name().toUpperCase(Locale.ROOT);
            default -> body.text("object", "").toUpperCase(Locale.ROOT);
        };
    }

    public Subject subject() {
        return new Subject(name(), object(), controlId);
    }
}
