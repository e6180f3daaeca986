package io.tieout.simulator.query;

import java.util.List;

/** A condition on the rows of an object, whatever language it was written in. */
public sealed interface Filter {

    /** Every row. */
    record Everything() implements Filter {}

    record And(List<Filter> parts) implements Filter {}

    record Or(List<Filter> parts) implements Filter {}

    record Not(Filter part) implements Filter {}

    /**
     * A comparison of one field.
     *
     * @param values none for the null operators, two for BETWEEN, any number for IN and NOT_IN, else one
     */
    record Comparison(String field, Operator operator, List<String> values) implements Filter {}

    /** The operators of {@code query}; those of {@code readByQuery} are a subset. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        BETWEEN,
        IN,
        NOT_IN,
        LIKE,
        NOT_LIKE,
        IS_NULL,
        IS_NOT_NULL
    }
}
