package io.tieout.connector.invoice;

import io.tieout.model.detail.InvoiceDetails;
import io.tieout.model.detail.InvoiceLine;
import io.tieout.model.detail.OrderEntry;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One invoice of Intacct as it was read last.
 *
 * @param state in Intacct's words, for example {@code Partially Paid}
 * @param orderDocument the document of Order Entry that it comes from; null where there is none, or it could not be read
 * @param lines in the invoice's order; null where they could not be read, which is not the same as none
 * @param linesNote a sentence where lines are missing here; null where all are here
 */
record AsRead(
        String recordNo,
        String customerId,
        String state,
        @Nullable String entityId,
        Amount total,
        Amount paid,
        Amount due,
        LocalDate invoiceDate,
        @Nullable LocalDate dueDate,
        @Nullable String termName,
        @Nullable String reference,
        @Nullable String description,
        @Nullable String orderDocument,
        @Nullable List<Line> lines,
        @Nullable String linesNote) {

    /** Money in JSON. */
    record Amount(String amount, String currency) {
        static Amount of(Money money) {
            return new Amount(money.amount(), money.currencyCode());
        }
    }

    /**
     * @param account the number of the account, or its label in companies that use labels; null where neither was read
     * @param dimensions those that are set
     */
    record Line(
            String recordNo,
            @Nullable String account,
            Amount amount,
            @Nullable String memo,
            List<Dimension> dimensions) {

        static Line of(InvoiceLine line) {
            Map<String, String> dimensions = line.dimensions() == null ? Map.of() : line.dimensions();
            return new Line(
                    line.recordNo(),
                    line.accountNo() == null ? line.accountLabel() : line.accountNo(),
                    Amount.of(line.amount()),
                    line.memo(),
                    dimensions.entrySet().stream()
                            .map(one -> new Dimension(one.getKey(), one.getValue()))
                            .toList());
        }
    }

    /** @param name in Intacct's words: location, department, project … */
    record Dimension(String name, String value) {}

    static AsRead of(InvoiceRead read) {
        InvoiceDetails details = read.details() == null
                ? new InvoiceDetails(null, null, null, null, null, null, null, null, null, null)
                : read.details();
        OrderEntry order = details.orderEntry();
        return new AsRead(
                read.recordNo(),
                read.customerId(),
                read.state(),
                read.entityId(),
                Amount.of(read.total()),
                Amount.of(read.paid()),
                Amount.of(read.due()),
                read.invoiceDate(),
                read.dueDate(),
                details.termName(),
                details.reference(),
                details.description(),
                order == null ? null : order.documentId(),
                details.lines() == null
                        ? null
                        : details.lines().stream().map(Line::of).toList(),
                details.linesNote());
    }
}
