package io.tieout.connector.image.source;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Inquiry;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.id.InvoiceId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks an invoice up in Intacct, by its number: one API transaction, and one more where Order Entry has made it. */
final class Looking {

    private static final String ORDER_ENTRY = "8.SO";

    /** States of records that are no invoice any more, or only take one back. */
    private static final Set<String> GONE = Set.of("reversed", "reversal", "voided", "void", "canceled");

    /** More of one number are not told apart anyway. */
    private static final int SOME = 20;

    private final Pages pages;
    private final Duration permitWait;

    Looking(Pages pages, Duration permitWait) {
        this.pages = pages;
        this.permitWait = permitWait;
    }

    /** What was found. */
    sealed interface Seen {

        /** @param modified WHENMODIFIED as received; empty where there is none */
        record There(String recordNo, String modified, boolean fromOrderEntry) implements Seen {}

        record Not(Sought why) implements Seen {}
    }

    Seen invoice(Connection connection, InvoiceId invoice) {
        Query query = Query.of(
                "ARINVOICE",
                List.of("RECORDNO", "RECORDID", "STATE", "MODULEKEY", "WHENMODIFIED"),
                Filter.equalTo("RECORDID", invoice.value()),
                List.of("RECORDNO"),
                SOME);
        return switch (pages.read(connection, CallPurpose.IMAGE, query, "Invoice " + invoice, permitWait)) {
            case PageAnswer.Failed<Row> failed -> new Seen.Not(Refusals.of(failed.fault()));
            case PageAnswer.Page<Row> page -> seen(page.rows(), connection, invoice);
        };
    }

    private static Seen seen(List<Row> rows, Connection connection, InvoiceId invoice) {
        List<Row> live = rows.stream()
                .filter(row -> !GONE.contains(row.get("STATE").strip().toLowerCase(Locale.ROOT)))
                .filter(row -> RecordNumber.of(row.get("RECORDNO")).isPresent())
                .toList();
        if (live.isEmpty()) {
            return new Seen.Not(new Sought.None(
                    rows.isEmpty()
                            ? "Company %s has no invoice with the number %s, or the web-services user does not see it."
                                    .formatted(connection.companyId(), invoice)
                            : "Invoice %s was reversed or voided in Intacct.".formatted(invoice)));
        }
        if (live.size() > 1) {
            return new Seen.Not(new Sought.None(
                    "Company %s has %d invoices with the number %s, and which one is meant cannot be told; renumber or reverse the wrong one in Intacct (Accounts Receivable > Invoices)."
                            .formatted(connection.companyId(), live.size(), invoice)));
        }
        Row row = live.getFirst();
        return new Seen.There(
                RecordNumber.of(row.get("RECORDNO")).orElseThrow(),
                row.get("WHENMODIFIED").strip(),
                row.get("MODULEKEY").strip().equals(ORDER_ENTRY));
    }

    /** What is to be printed of it: what was made in Order Entry is printed there. */
    sealed interface Printable {

        record Known(Inquiry.Printed what) implements Printable {}

        record Unknown(Sought why) implements Printable {}
    }

    Printable printable(Connection connection, InvoiceId invoice, Seen.There there) {
        if (!there.fromOrderEntry()) {
            return new Printable.Known(new Inquiry.PrintedInvoice(there.recordNo()));
        }
        Query query = Query.of(
                "SODOCUMENT",
                List.of("RECORDNO", "DOCID"),
                Filter.equalTo("PRRECORDKEY", there.recordNo()),
                List.of("RECORDNO"),
                2);
        String what = "The Order Entry document of invoice " + invoice;
        return switch (pages.read(connection, CallPurpose.IMAGE, query, what, permitWait)) {
            case PageAnswer.Failed<Row> failed -> new Printable.Unknown(Refusals.of(failed.fault()));
            case PageAnswer.Page<Row> page
            when page.rows().size() == 1 && !page.rows().getFirst().get("DOCID").isBlank() ->
                new Printable.Known(
                        new Inquiry.PrintedOrder(page.rows().getFirst().get("DOCID")));
            case PageAnswer.Page<Row> page ->
                new Printable.Unknown(new Sought.None(
                        "Invoice %s comes from Order Entry, and %s of its documents there was found, so that what to print is not known."
                                .formatted(invoice, page.rows().isEmpty() ? "none" : "more than one")));
        };
    }
}
