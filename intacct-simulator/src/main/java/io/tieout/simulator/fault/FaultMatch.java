package io.tieout.simulator.fault;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a fault is for; null matches everything.
 *
 * @param company without regard to case
 * @param function the function's element name, without regard to case
 * @param object the object it works on (create_invoice works on ARINVOICE), without regard to case; what only describes an object
 *     (lookup, inspect) works on it where the function is named too
 * @param controlId a regular expression that the whole control id of the function has to match
 * @param bodyContains a text somewhere in the request
 */
public record FaultMatch(
        @Nullable String company,
        @Nullable String function,
        @Nullable String object,
        @Nullable String controlId,
        @Nullable String bodyContains) {

    private static final Set<String> DESCRIBING = Set.of("lookup", "inspect");

    public static final FaultMatch ANYTHING = new FaultMatch(null, null, null, null, null);

    public FaultMatch {
        if (controlId != null) {
            Pattern.compile(controlId);
        }
    }

    public static FaultMatch company(String id) {
        return new FaultMatch(id, null, null, null, null);
    }

    public FaultMatch function(String name) {
        return new FaultMatch(company, name, object, controlId, bodyContains);
    }

    public FaultMatch object(String name) {
        return new FaultMatch(company, function, name, controlId, bodyContains);
    }

    public FaultMatch controlId(String regex) {
        return new FaultMatch(company, function, object, regex, bodyContains);
    }

    public FaultMatch bodyContains(String text) {
        return new FaultMatch(company, function, object, controlId, text);
    }

    boolean matchesRequest(String companyId, String body) {
        return (company == null || company.equalsIgnoreCase(companyId))
                && (bodyContains == null || body.contains(bodyContains));
    }

    boolean matchesFunction(Subject subject) {
        return (function == null || function.equalsIgnoreCase(subject.function()))
                && (object == null || object.equalsIgnoreCase(subject.object()) && (function != null || works(subject)))
                && (controlId == null || subject.controlId().matches(controlId));
    }

    private static boolean works(Subject subject) {
        return !DESCRIBING.contains(subject.function().toLowerCase(Locale.ROOT));
    }

    /** What of a function can be matched. */
    public record Subject(String function, String object, String controlId) {}
}
