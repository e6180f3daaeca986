package io.tieout.connector.gateway.function;

import jakarta.xml.bind.JAXBElement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** A condition of a {@link Query}. Comparison of texts is case-sensitive. */
public final class Filter {

    private final Object element;

    private Filter(Object element) {
        this.element = element;
    }

    public static Filter equalTo(String field, String value) {
        return comparison("equalto", field, List.of(value));
    }

    public static Filter greaterThan(String field, String value) {
        return comparison("greaterthan", field, List.of(value));
    }

    public static Filter atLeast(String field, String value) {
        return comparison("greaterthanorequalto", field, List.of(value));
    }

    /** @param values 1 to 1000 of them */
    public static Filter in(String field, Collection<String> values) {
        return comparison("in", field, List.copyOf(values));
    }

    public static Filter isNull(String field) {
        return comparison("isnull", field, List.of());
    }

    public static Filter and(Filter... filters) {
        return junction("and", filters);
    }

    public static Filter or(Filter... filters) {
        return junction("or", filters);
    }

    private static Filter comparison(String operator, String field, List<String> values) {
        return new Filter(new JAXBElement<>(new QName(operator), Comparison.class, new Comparison(field, values)));
    }

    private static Filter junction(String operator, Filter... filters) {
        if (filters.length < 2) {
            throw new IllegalArgumentException("\"%s\" joins at least two conditions".formatted(operator));
        }
        List<Object> operands = Stream.of(filters).map(filter -> filter.element).toList();
        return new Filter(new JAXBElement<>(new QName(operator), Junction.class, new Junction(operands)));
    }

    Junction asElement() {
        return new Junction(List.of(element));
    }

    @Override
    public String toString() {
        return element instanceof JAXBElement<?> named ? named.getName() + " " + named.getValue() : element.toString();
    }
}
