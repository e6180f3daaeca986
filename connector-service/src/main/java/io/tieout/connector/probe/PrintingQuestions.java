package io.tieout.connector.probe;

import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Inquiry;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.Row;
import java.util.List;
import java.util.Locale;

/** How invoices are printed, and how those are found that were made of an order. */
final class PrintingQuestions {

    private PrintingQuestions() {}

    static List<Question> all() {
        return List.of(
                Question.reading(
                        "SIM-61",
                        "Query SODOCUMENT by the RECORDNO of an invoice of Order Entry",
                        PrintingQuestions::ordersOfInvoices),
                Question.reading(
                        "SIM-60", "retrievepdf of one document of Order Entry", PrintingQuestions::printedOrders),
                Question.reading(
                        "SIM-63",
                        "retrievepdf of an invoice of an entity, from the top level",
                        PrintingQuestions::printedFromAbove));
    }

    private static Judgement ordersOfInvoices(Bench bench) {
        Outcome outcome = bench.line().ask(orderOf(invoiceOfOrderEntry(bench)));
        if (outcome instanceof Outcome.Done done) {
            return Judgement.of(
                    !done.rows().isEmpty()
                            && !done.rows().getFirst().get("DOCID").isBlank(),
                    "PRRECORDKEY finds %d documents, %s DOCID.",
                    done.rows().size(),
                    done.rows().stream().allMatch(row -> row.get("DOCID").isBlank()) ? "without" : "with");
        }
        return Judgement.contradicted(
                "The query is refused: %s", bench.refused(outcome).words());
    }

    private static Query orderOf(String invoice) {
        return Bench.query("SODOCUMENT", Filter.equalTo("PRRECORDKEY", invoice), 1, "DOCID");
    }

    private static String invoiceOfOrderEntry(Bench bench) {
        return Bench.number(bench.first("ARINVOICE", Filter.equalTo("MODULEKEY", "8.SO"), "MODULEKEY"));
    }

    private static Judgement printedOrders(Bench bench) {
        List<Row> orders = bench.rows(orderOf(invoiceOfOrderEntry(bench)));
        if (orders.isEmpty()) {
            return Judgement.open("The document of Order Entry is not found.");
        }
        List<Row> printed = bench.rows(
                new Inquiry.PrintedOrder(orders.getFirst().get("DOCID").strip()));
        return Judgement.of(
                !printed.isEmpty() && printed.getFirst().object().equals("PDFDATA"),
                "The answer holds %s.",
                printed.isEmpty()
                        ? "nothing"
                        : "an element " + printed.getFirst().object().toLowerCase(Locale.ROOT));
    }

    private static Judgement printedFromAbove(Bench bench) {
        bench.requireTopLevelOfEntities();
        String invoice = bench.rows(Bench.query("ARINVOICE", null, Query.LARGEST_PAGE, "MEGAENTITYID")).stream()
                .filter(row -> !row.get("MEGAENTITYID").isBlank())
                .findFirst()
                .map(row -> Bench.number(row))
                .orElseThrow(() -> new NotAnswerable("No invoice of an entity is seen from the top level."));
        Outcome outcome = bench.line().ask(new Inquiry.PrintedInvoice(invoice));
        return outcome instanceof Outcome.Done
                ? Judgement.confirmed("The invoice of an entity is printed in a session of the top level.")
                : Judgement.contradicted(
                        "It is refused: %s", bench.refused(outcome).words());
    }
}
