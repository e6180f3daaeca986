package io.tieout.simulator.query;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.query.Filter.Operator;
import io.tieout.simulator.xml.Element;
import java.util.List;
import java.util.Map;

/** Reads the {@code <filter>} of a {@code query}: exactly one operator at the top, and/or with at least two parts. */
public final class XmlFilters {

    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("equalto", Operator.EQUAL),
            Map.entry("notequalto", Operator.NOT_EQUAL),
            Map.entry("lessthan", Operator.LESS),
            Map.entry("lessthanorequalto", Operator.LESS_OR_EQUAL),
            Map.entry("greaterthan", Operator.GREATER),
            Map.entry("greaterthanorequalto", Operator.GREATER_OR_EQUAL),
            Map.entry("between", Operator.BETWEEN),
            Map.entry("in", Operator.IN),
            Map.entry("notin", Operator.NOT_IN),
            Map.entry("like", Operator.LIKE),
            Map.entry("notlike", Operator.NOT_LIKE),
            Map.entry("isnull", Operator.IS_NULL),
            Map.entry("isnotnull", Operator.IS_NOT_NULL));

    private static final int MOST_VALUES = 1000;

    private XmlFilters() {}

    /** Reads a filter element. */
    public static Filter read(Element filter) {
        if (filter.children().size() != 1) {
            throw failed("A filter has exactly one operator at its top, but this one has "
                    + filter.children().size() + ".");
        }
        return operator(filter.children().getFirst());
    }

    private static Filter operator(Element element) {
        if (element.name().equals("and") || element.name().equals("or")) {
            if (element.children().size() < 2) {
                throw failed("Operator '" + element.name() + "' needs at least two conditions.");
            }
            List<Filter> parts =
                    element.children().stream().map(XmlFilters::operator).toList();
            return element.name().equals("and") ? new Filter.And(parts) : new Filter.Or(parts);
        }
        Operator operator = OPERATORS.get(element.name());
        if (operator == null) {
            throw failed("Operator '" + element.name() + "' is not known.");
        }
        String field = element.text("field", "");
        if (field.isEmpty()) {
            throw failed("Operator '" + element.name() + "' has no field.");
        }
        List<String> values =
                element.children("value").stream().map(Element::text).toList();
        requireNumberOfValues(element.name(), operator, values.size());
        return new Filter.Comparison(field, operator, values);
    }

    private static void requireNumberOfValues(String name, Operator operator, int values) {
        boolean right = switch (operator) {
            case IS_NULL, IS_NOT_NULL -> values == 0;
            case BETWEEN -> values == 2;
            case IN, NOT_IN -> values >= 1 && values <= MOST_VALUES;
            default -> values == 1;
        };
        if (!right) {
            throw failed("Operator '" + name + "' does not take " + values + " values.");
        }
    }

    private static FunctionRefused failed(String why) {
        return new FunctionRefused(List.of(GatewayError.described("Query Failed", "", why)));
    }
}
