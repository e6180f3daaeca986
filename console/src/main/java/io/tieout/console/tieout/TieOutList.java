package io.tieout.console.tieout;

import io.tieout.console.api.PaymentApi.Row;
import io.tieout.console.api.Sum;
import io.tieout.console.list.Cell;
import io.tieout.console.list.Column;
import io.tieout.console.list.Filter;
import io.tieout.console.list.Filter.Option;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the page can be narrowed by, and its file. */
final class TieOutList {

    static final String Q = "q";
    static final String CURRENCY = "currency";
    static final String SHOW = "show";

    private static final String ALL = "all";

    private TieOutList() {}

    /** @param currencies that there are; one that is asked for is known also while they are not */
    static ListKind<Row> of(List<String> currencies) {
        return new ListKind<>(
                "tie-out",
                "Tie-out by customer",
                List.of(
                        Column.of("No.", "", row -> new Cell.Text(row.customerId())),
                        Column.of("Customer", "", row -> new Cell.Text(row.name() == null ? "" : row.name())),
                        Column.of("Currency", "", row -> new Cell.Text(row.currency())),
                        figure("Open in billing", Row::billing),
                        figure("Open in Intacct", Row::intacct),
                        figure("Difference", Row::difference),
                        figure("On its way", Row::inFlight),
                        figure("Unexplained", Row::unexplained),
                        Column.of("Causes", "", row -> new Cell.Text(causes(row)))),
                List.of(
                        Filter.search(Q, "Customer"),
                        new Filter(
                                CURRENCY,
                                "Currency",
                                "All currencies",
                                currencies.stream()
                                        .map(code -> new Option(code, code))
                                        .toList()),
                        new Filter(SHOW, "Customers", "That differ", List.of(new Option(ALL, "All")))),
                new Words(
                        "There is nothing to compare yet",
                        "Invoices appear here as they come from billing, or are read from Intacct.",
                        "No customer matches this filter",
                        "Largest difference first"));
    }

    /** The currency has a column of its own, so that the figure alone is the cell. */
    private static Column<Row> figure(String title, Function<Row, String> of) {
        return new Column<>(
                title, "num", List.of(title), row -> new Cell.Figure(new Sum(of.apply(row), row.currency())));
    }

    private static String causes(Row row) {
        return row.causes().stream()
                .map(cause -> CauseWords.of(cause.cause())
                        .map(words -> cause.documents() + " " + words.one() + (cause.documents() == 1 ? " " : "s ")
                                + words.words())
                        .orElse(cause.documents() + " documents"))
                .collect(Collectors.joining("; "));
    }
}
