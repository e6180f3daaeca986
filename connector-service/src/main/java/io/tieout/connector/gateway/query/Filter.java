package io.tieout.connector.gateway.query;

import java.util.Collection;
import java.util.List;

/** A condition of a {@link Query}. Comparison of texts is case-sensitive. */
public sealed interface Filter {

    /** How a field is compared with values. */
    enum Operator {
        EQUAL_TO,
        GREATER_THAN,
        AT_LEAST,
        IN,
        IS_NULL
    }

    /** @param values one, except for {@code IN} which takes 1 to 1000, and {@code IS_NULL} which takes none */
    record Comparison(Operator operator, String field, List<String> values) implements Filter {
        public Comparison {
            values = List.copyOf(values);
        }
    }

    /** All of the conditions hold, at least two of them. */
    record And(List<Filter> filters) implements Filter {
        public And {
            filters = atLeastTwo(filters);
        }
    }

    /** One of the conditions holds, of at least two. */
    record Or(List<Filter> filters) implements Filter {
        public Or {
            filters = atLeastTwo(filters);
        }
    }

    static Filter equalTo(String field, String value) {
        return new Comparison(Operator.EQUAL_TO, field, List.of(value));
    }

    static Comparison greaterThan(String field, String value) {
        return new Comparison(Operator.GREATER_THAN, field, List.of(value));
    }

    static Filter atLeast(String field, String value) {
        return new Comparison(Operator.AT_LEAST, field, List.of(value));
    }

    /** @param values 1 to 1000 of them */
    static Filter in(String field, Collection<String> values) {
        return new Comparison(Operator.IN, field, List.copyOf(values));
    }

    static Filter isNull(String field) {
        return new Comparison(Operator.IS_NULL, field, List.of());
    }

    static Filter and(Filter... filters) {
        return new And(List.of(filters));
    }

    static Filter or(Filter... filters) {
        return new Or(List.of(filters));
    }

    private static List<Filter> atLeastTwo(List<Filter> filters) {
        if (filters.size() < 2) {
            throw new IllegalArgumentException("\"and\" and \"or\" join at least two conditions");
        }
        return List.copyOf(filters);
    }
}
