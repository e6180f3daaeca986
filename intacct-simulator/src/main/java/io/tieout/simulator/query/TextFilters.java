package io.tieout.simulator.query;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.query.Filter.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the SQL-like text of {@code readByQuery}: comparisons, LIKE, IN, IS NULL, AND, OR, NOT and brackets; strings in
 * single quotes with {@code \'} for an apostrophe. There is no ORDER BY and no join.
 */
public final class TextFilters {

    private static final Map<String, Operator> OPERATORS = Map.of(
            "=", Operator.EQUAL,
            "!=", Operator.NOT_EQUAL,
            "<>", Operator.NOT_EQUAL,
            "<", Operator.LESS,
            "<=", Operator.LESS_OR_EQUAL,
            ">", Operator.GREATER,
            ">=", Operator.GREATER_OR_EQUAL);

    private final List<Token> tokens;
    private int next;

    private TextFilters(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Reads a whole query; an empty one is every row. */
    public static Filter read(String query) {
        TextFilters reader = new TextFilters(Token.split(query));
        if (reader.tokens.isEmpty()) {
            return new Filter.Everything();
        }
        Filter filter = reader.alternatives();
        if (reader.next < reader.tokens.size()) {
            throw failed("'" + reader.tokens.get(reader.next).text() + "' was not expected");
        }
        return filter;
    }

    private Filter alternatives() {
        List<Filter> parts = new ArrayList<>(List.of(conditions()));
        while (takes("OR")) {
            parts.add(conditions());
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
    }

    private Filter conditions() {
        List<Filter> parts = new ArrayList<>(List.of(condition()));
        while (takes("AND")) {
            parts.add(condition());
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
    }

    private Filter condition() {
        if (takes("NOT")) {
            return new Filter.Not(condition());
        }
        if (takes("(")) {
            Filter inner = alternatives();
            require(")");
            return inner;
        }
        String field = take().text();
        if (takes("IS")) {
            boolean not = takes("NOT");
            require("NULL");
            return new Filter.Comparison(field, not ? Operator.IS_NOT_NULL : Operator.IS_NULL, List.of());
        }
        boolean not = takes("NOT");
        if (takes("LIKE")) {
            return new Filter.Comparison(field, not ? Operator.NOT_LIKE : Operator.LIKE, List.of(value()));
        }
        if (takes("IN")) {
            return new Filter.Comparison(field, not ? Operator.NOT_IN : Operator.IN, list());
        }
        Operator operator = OPERATORS.get(take().text());
        if (not || operator == null) {
            throw failed("the condition on '" + field + "' has no operator");
        }
        return new Filter.Comparison(field, operator, List.of(value()));
    }

    private List<String> list() {
        require("(");
        List<String> values = new ArrayList<>(List.of(value()));
        while (takes(",")) {
            values.add(value());
        }
        require(")");
        return values;
    }

    /** A string in single quotes, or a number, which needs none. */
    private String value() {
        Token token = take();
        if (!token.quoted() && !token.text().matches("-?\\d+(\\.\\d+)?")) {
            throw failed("'" + token.text() + "' is neither a number nor a string in single quotes");
        }
        return token.text();
    }

    private Token take() {
        if (next >= tokens.size()) {
            throw failed("it ends too early");
        }
        return tokens.get(next++);
    }

    private boolean takes(String word) {
        boolean matches = next < tokens.size()
                && !tokens.get(next).quoted()
                && tokens.get(next).text().toUpperCase(Locale.ROOT).equals(word);
        if (matches) {
            next++;
        }
        return matches;
    }

    private void require(String word) {
        if (!takes(word)) {
            throw failed("'" + word + "' is missing");
        }
    }

    static FunctionRefused failed(String why) {
        return FunctionRefused.of(
                GatewayError.PROCESSING,
                "There was an error processing the request. The query cannot be read: " + why + ".",
                "Check the query.");
    }
}
