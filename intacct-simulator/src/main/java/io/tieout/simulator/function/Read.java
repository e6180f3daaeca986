package io.tieout.simulator.function;

import io.tieout.simulator.query.Catalogue;
import io.tieout.simulator.query.Dialect;
import io.tieout.simulator.query.Filter;
import io.tieout.simulator.query.Filter.Operator;
import io.tieout.simulator.query.ObjectType;
import io.tieout.simulator.query.Order;
import io.tieout.simulator.query.Selection;
import io.tieout.simulator.query.Visibility;
import java.util.Arrays;
import java.util.List;

/**
 * {@code read} by RECORDNO and {@code readByName} by natural key. Keys that do not exist are left out without an error;
 * element names in upper case.
 */
record Read(String name, boolean byName, Catalogue catalogue) implements GatewayFunction {

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        return run(catalogue.type(call.body().text("object", "")), call, in);
    }

    private <T> Answer run(ObjectType<T> type, FunctionCall call, Invocation in) {
        Query.requireXml(call.body().text("returnFormat", ""));
        Dialect dialect = in.legacyDialect();
        List<String> keys = Arrays.stream(call.body().text("keys", "").split(","))
                .map(String::strip)
                .filter(key -> byName || key.matches("\\d{1,18}"))
                .toList();
        String field = byName ? type.keyField() : "RECORDNO";
        List<T> rows = keys.isEmpty()
                ? List.of()
                : new Selection<>(
                                type,
                                new Filter.Comparison(field, Operator.IN, keys),
                                List.of(new Order("RECORDNO", false)),
                                new Visibility(in.caller().entity(), true),
                                dialect)
                        .rows(in.work());
        RecordXml<T> xml = RecordXml.listed(in.work(), type, call.body().text("fields", "*"), dialect);
        return Answer.data(
                Answer.attributes("listtype", type.name(), "count", String.valueOf(rows.size())),
                writer -> rows.forEach(row -> xml.write(writer, type.name(), in.work(), row)));
    }
}
