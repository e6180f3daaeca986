package io.tieout.connector.gateway.function;

import io.tieout.connector.gateway.query.Filter;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import java.util.List;
import javax.xml.namespace.QName;

/** {@code and}, {@code or}, or the {@code filter} itself: an element that holds operators. */
@XmlAccessorType(XmlAccessType.FIELD)
final class JunctionElement {

    @XmlAnyElement(lax = true)
    private final List<Object> operands;

    /** For JAXB. */
    JunctionElement() {
        this(List.of());
    }

    private JunctionElement(List<Filter> operands) {
        this.operands = operands.stream().map(JunctionElement::element).toList();
    }

    /** The {@code filter} of a query. */
    static JunctionElement of(Filter filter) {
        return new JunctionElement(List.of(filter));
    }

    private static Object element(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> filters) -> named("and", JunctionElement.class, new JunctionElement(filters));
            case Filter.Or(List<Filter> filters) -> named("or", JunctionElement.class, new JunctionElement(filters));
            case Filter.Comparison comparison ->
                named(name(comparison.operator()), ComparisonElement.class, new ComparisonElement(comparison));
        };
    }

    private static <T> JAXBElement<T> named(String name, Class<T> type, T value) {
        return new JAXBElement<>(new QName(name), type, value);
    }

    private static String name(Filter.Operator operator) {
        return switch (operator) {
            case EQUAL_TO -> "equalto";
            case GREATER_THAN -> "greaterthan";
            case AT_LEAST -> "greaterthanorequalto";
            case IN -> "in";
            case IS_NULL -> "isnull";
        };
    }

    @Override
    public String toString() {
        return operands.toString();
    }
}
