package io.tieout.model.billing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice was born in billing. Its total is the sum of its lines. Where the total is zero nothing is owed, and it may have no
 * lines; a total below zero is a credit note, which is understood and answered, but not written as an invoice.
 *
 * @param invoiceDate accounting date
 * @param reference the customer's purchase order or the like
 * @param imageUrl where billing's own file of the invoice is, a PDF; says nothing of the invoice itself
 */
public record InvoiceIssued(
        InvoiceId invoiceId,
        CustomerId customerId,
        LocalDate invoiceDate,
        LocalDate dueDate,
        Money total,
        List<Line> lines,
        @Nullable String reference,
        @Nullable String imageUrl)
        implements BillingDocument {

    /** More characters than an address has that anybody passes on. */
    private static final int LONGEST_ADDRESS = 2048;

    /** One of which billing has no file. */
    public InvoiceIssued(
            InvoiceId invoiceId,
            CustomerId customerId,
            LocalDate invoiceDate,
            LocalDate dueDate,
            Money total,
            List<Line> lines,
            @Nullable String reference) {
        this(invoiceId, customerId, invoiceDate, dueDate, total, lines, reference, null);
    }

    /**
     * One line.
     *
     * @param itemId billing's product, for the mapping to an account; null takes the tenant's default item account
     */
    public record Line(
            String description, Money amount, @Nullable String itemId) {
        public Line {
            Required.present(description, "lines.description");
            Required.present(amount, "lines.amount");
        }
    }

    public InvoiceIssued {
        Required.present(invoiceId, "invoiceId");
        Required.present(customerId, "customerId");
        Required.present(invoiceDate, "invoiceDate");
        Required.present(dueDate, "dueDate");
        Required.present(total, "total");
        Required.that(
                imageUrl == null || imageUrl.length() <= LONGEST_ADDRESS,
                "\"imageUrl\" is longer than %d characters",
                LONGEST_ADDRESS);
        lines = Required.listOf(lines, "lines");
        Money sum = Money.zero(total.currency());
        for (Line line : lines) {
            sum = sum.plus(line.amount());
        }
        Required.that(sum.equals(total), "\"total\" is %s but the lines add up to %s", total, sum);
    }

    @Override
    @JsonIgnore
    public DocumentKind kind() {
        return DocumentKind.INVOICE;
    }

    @Override
    @JsonIgnore
    public String documentId() {
        return invoiceId.value();
    }

    /** The same invoice; where its file is makes no other one of it. */
    public InvoiceIssued withoutImage() {
        return imageUrl == null
                ? this
                : new InvoiceIssued(invoiceId, customerId, invoiceDate, dueDate, total, lines, reference);
    }
}
