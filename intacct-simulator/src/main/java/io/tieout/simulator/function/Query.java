package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.query.Catalogue;
import io.tieout.simulator.query.Dialect;
import io.tieout.simulator.query.Field;
import io.tieout.simulator.query.Filter;
import io.tieout.simulator.query.ObjectType;
import io.tieout.simulator.query.Order;
import io.tieout.simulator.query.Selection;
import io.tieout.simulator.query.Visibility;
import io.tieout.simulator.query.XmlFilters;
import io.tieout.simulator.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code query}: fields and aggregates, filters, order, pages of 1 to 2000 by offset. Every page is a new query, and
 * without an order its order is another one each time. Labels instead of codes; element names in upper case.
 */
final class Query implements GatewayFunction {

    private static final int DEFAULT_PAGE = 100;
    private static final int LARGEST_PAGE = 2000;
    private static final Set<String> PARTS =
            Set.of("object", "select", "docparid", "filter", "orderby", "options", "pagesize", "offset");

    private final Catalogue catalogue;

    Query(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "query";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        for (Element part : body.children()) {
            if (!PARTS.contains(part.name())) {
                throw new SyntaxViolation(part, "element '" + part.name() + "' is not allowed here in 'query'");
            }
        }
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        return run(catalogue.type(call.body().text("object", "")), call.body(), in);
    }

    private static <T> Answer run(ObjectType<T> type, Element body, Invocation in) {
        Element options = body.child("options").orElse(body);
        requireXml(options.text("returnformat", ""));
        Dialect dialect =
                in.queryDialect(options.text("caseinsensitive", "false").equals("true"));
        Visibility visibility = new Visibility(
                in.caller().entity(), options.text("showprivate", "false").equals("true"));
        Filter filter = body.child("filter").map(XmlFilters::read).orElseGet(Filter.Everything::new);
        Element select = body.child("select").orElseThrow(() -> failed("A query needs a select."));
        int pageSize = number(body, "pagesize", DEFAULT_PAGE, 1, LARGEST_PAGE);
        int offset = number(body, "offset", 0, 0, Integer.MAX_VALUE);
        var selection = new Selection<>(type, filter, orders(body), visibility, dialect);
        if (Aggregates.asked(select)) {
            return Aggregates.answer(type, select, selection.rows(in.work()), offset, pageSize, in.work(), dialect);
        }
        Selection.Page<T> page = selection.page(in.work(), offset, pageSize);
        return page(new RecordXml<>(type, fields(type, select, in.work(), dialect), false, dialect), page, offset, in);
    }

    private static <T> Answer page(RecordXml<T> xml, Selection.Page<T> page, int offset, Invocation in) {
        String name = xml.type().name();
        int from = Math.min(offset, page.total());
        return Answer.data(
                in.page(Answer.attributes(
                        "listtype", name,
                        "totalcount", String.valueOf(page.total()),
                        "offset", String.valueOf(offset),
                        "count", String.valueOf(page.rows().size()),
                        "numremaining",
                                String.valueOf(page.total() - from - page.rows().size()))),
                writer -> page.rows().forEach(row -> xml.write(writer, name, in.work(), row)));
    }

    private static <T> List<Field<T>> fields(ObjectType<T> type, Element select, Work work, Dialect dialect) {
        List<Field<T>> fields = new ArrayList<>();
        for (Element field : select.children()) {
            if (!field.name().equals("field") || field.text().equals("*")) {
                throw failed("Invalid fields list " + field.text());
            }
            fields.add(type.field(work, field.text(), dialect));
        }
        if (fields.isEmpty()) {
            throw failed("A query selects at least one field.");
        }
        return fields;
    }

    private static List<Order> orders(Element body) {
        return body.child("orderby").stream()
                .flatMap(orderBy -> orderBy.children("order").stream())
                .map(order -> new Order(
                        order.text("field", ""), order.child("descending").isPresent()))
                .toList();
    }

    /** Answers in JSON or CSV are not there, and must not be mistaken for XML ones. */
    static void requireXml(String format) {
        if (!format.isEmpty() && !format.equalsIgnoreCase("xml")) {
            throw failed("The return format '" + format + "' is not available here: only xml is.");
        }
    }

    static int number(Element body, String name, int otherwise, int least, int most) {
        String text = body.text(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        boolean fits = text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        if (!fits) {
            throw failed("The value '" + text + "' of " + name + " is not between " + least + " and " + most + ".");
        }
        return Integer.parseInt(text);
    }

    static FunctionRefused failed(String why) {
        return new FunctionRefused(List.of(GatewayError.of("Query Failed", why)));
    }
}
