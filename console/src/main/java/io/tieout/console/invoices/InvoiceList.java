package io.tieout.console.invoices;

import io.tieout.console.api.PaymentApi.Invoice;
import io.tieout.console.api.Sum;
import io.tieout.console.list.Cell;
import io.tieout.console.list.Column;
import io.tieout.console.list.Filter;
import io.tieout.console.list.Filter.Option;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.Words;
import io.tieout.console.page.Links;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list of invoices. */
public final class InvoiceList {

    static final String STANDING = "standing";
    static final String Q = "q";
    static final String CUSTOMER = "customer";

    private InvoiceList() {}

    /** @param tenant whose invoices the links lead to */
    public static ListKind<Invoice> of(String tenant) {
        return new ListKind<>(
                "invoices",
                "Invoices",
                List.of(
                        Column.of(
                                "Invoice",
                                "p-c",
                                invoice ->
                                        new Cell.Link(invoice.invoiceId(), Links.invoice(tenant, invoice.invoiceId()))),
                        Column.of("Customer", "p-a clip", invoice -> new Cell.Text(InvoiceWords.customer(invoice))),
                        Column.of("In Intacct", "p-d", invoice -> new Cell.Mark(InvoiceWords.inIntacct(invoice))),
                        amount("Billing total", "p-x w", Invoice::billingTotal),
                        amount("Intacct total", "p-x", Invoice::intacctTotal),
                        amount("Still due", "p-b", Invoice::intacctDue)),
                List.of(
                        Filter.search(Q, "Invoice, customer or record number"),
                        new Filter(
                                STANDING,
                                "In Intacct",
                                "Any",
                                List.of(
                                        new Option("OPEN", "Open"),
                                        new Option("PAID", "Paid"),
                                        new Option("DRAFT", "Draft"),
                                        new Option("NOT_IN_INTACCT", "Not in Intacct"),
                                        new Option("POSTED", "Recorded, not read yet"),
                                        new Option("REVERSED", "Reversed"),
                                        new Option("DELETED", "Deleted"))),
                        Filter.given(CUSTOMER, "Customer", List.of())),
                new Words(
                        "No invoice is known yet",
                        "They appear here as billing sends them, or as a sync reads them from Intacct.",
                        "No invoice matches this filter",
                        "By number"));
    }

    private static Column<Invoice> amount(String title, String css, Function<Invoice, @Nullable String> of) {
        return new Column<>(title, "num " + css, List.of(title, title + ", currency"), invoice -> {
            String amount = of.apply(invoice);
            return amount == null || invoice.currency() == null
                    ? new Cell.Nothing(2)
                    : new Cell.Amount(new Sum(amount, invoice.currency()));
        });
    }
}
