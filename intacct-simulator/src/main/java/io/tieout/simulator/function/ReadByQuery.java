package io.tieout.simulator.function;

import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.query.Catalogue;
import io.tieout.simulator.query.Dialect;
import io.tieout.simulator.query.ObjectType;
import io.tieout.simulator.query.RowLimit;
import io.tieout.simulator.query.Selection;
import io.tieout.simulator.query.TextFilters;
import io.tieout.simulator.query.Visibility;
import io.tieout.simulator.xml.Element;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code readByQuery}: SQL-like filter, pages of 1 to 1000, no order. {@code readMore} goes on with the result as it was
 * found. Codes instead of labels in the filter; element names in lower case.
 */
final class ReadByQuery implements GatewayFunction {

    private static final Set<String> PARTS =
            Set.of("object", "query", "fields", "pagesize", "returnFormat", "docparid");

    private final Catalogue catalogue;
    private final QueryResults results;

    ReadByQuery(Catalogue catalogue, QueryResults results) {
        this.catalogue = catalogue;
        this.results = results;
    }

    @Override
    public String name() {
        return "readByQuery";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        for (Element part : body.children()) {
            if (!PARTS.contains(part.name())) {
                throw new SyntaxViolation(part, "element '" + part.name() + "' is not allowed here in 'readByQuery'");
            }
        }
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        return run(catalogue.type(call.body().text("object", "")), call.body(), in);
    }

    private <T> Answer run(ObjectType<T> type, Element body, Invocation in) {
        Dialect dialect = in.legacyDialect();
        Query.requireXml(body.text("returnFormat", ""));
        RowLimit limited = RowLimit.of(TextFilters.read(body.text("query", "")));
        int pageSize = Query.number(body, "pagesize", 100, 1, 1000);
        Work work = in.work();
        List<T> rows = new Selection<>(
                        type,
                        limited.filter(),
                        List.of(),
                        new Visibility(in.caller().entity(), false),
                        dialect)
                .rows(work).stream().limit(limited.rows()).toList();
        RecordXml<T> xml = RecordXml.listed(work, type, body.text("fields", "*"), dialect);
        String element = type.name().toLowerCase(Locale.ROOT);
        return results.first(
                in,
                in.caller().company().id(),
                element,
                rows.size(),
                pageSize,
                (writer, index) -> xml.write(writer, element, work, rows.get(index)));
    }
}
