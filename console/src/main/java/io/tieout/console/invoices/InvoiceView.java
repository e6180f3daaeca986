package io.tieout.console.invoices;

import io.tieout.console.api.Answer;
import io.tieout.console.api.AuditEntry;
import io.tieout.console.api.ConnectorApi.AsRead;
import io.tieout.console.api.MappingApi.ForPeople;
import io.tieout.console.api.PaymentApi;
import io.tieout.console.api.PaymentApi.Invoice;
import io.tieout.console.api.PaymentApi.Payment;
import io.tieout.console.api.Sum;
import io.tieout.console.page.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invoice number as its page shows it.
 *
 * @param lines the records that bear it: nearly always one
 * @param asRead as Intacct had it when it was read last; several only where several bear the number
 * @param payments that are for it
 * @param people what it waits for, and what people did
 */
public record InvoiceView(
        String number,
        List<Line> lines,
        Answer<List<AsRead>> asRead,
        Answer<PaymentApi.Page> payments,
        Answer<ForPeople> people) {

    /** One of the records. Sums are null where that side does not have it. */
    public record Line(
            Invoice invoice,
            State state,
            String customer,
            @Nullable Sum billing,
            @Nullable Sum intacct,
            @Nullable Sum due) {

        static Line of(Invoice invoice) {
            return new Line(
                    invoice,
                    InvoiceWords.inIntacct(invoice),
                    InvoiceWords.customer(invoice),
                    sum(invoice, invoice.billingTotal()),
                    sum(invoice, invoice.intacctTotal()),
                    sum(invoice, invoice.intacctDue()));
        }

        private static @Nullable Sum sum(Invoice invoice, @Nullable String amount) {
            return amount == null || invoice.currency() == null ? null : new Sum(amount, invoice.currency());
        }
    }

    /** What a payment gives to this invoice. */
    public record Paid(Payment payment, Sum amount) {}

    static InvoiceView of(
            String number,
            List<Invoice> lines,
            Answer<List<AsRead>> asRead,
            Answer<PaymentApi.Page> payments,
            Answer<ForPeople> people) {
        return new InvoiceView(number, lines.stream().map(Line::of).toList(), asRead, payments, people);
    }

    public Line first() {
        return lines.getFirst();
    }

    /** Whether a person has to do something about it. */
    public boolean waitsForAPerson() {
        return first().invoice().standing().equals("NOT_IN_INTACCT")
                && first().invoice().problem() != null;
    }

    public List<Paid> paid() {
        PaymentApi.Page page = payments.value();
        return page == null
                ? List.of()
                : page.payments().stream()
                        .flatMap(payment -> payment.allocations().stream()
                                .filter(part -> part.invoiceId().equals(number))
                                .map(part -> new Paid(payment, part.amount())))
                        .toList();
    }

    /** Whether more payments are for it than are shown. */
    public boolean morePaid() {
        PaymentApi.Page page = payments.value();
        return page != null && page.next() != null;
    }

    public List<AuditEntry> acts() {
        ForPeople known = people.value();
        return known == null ? List.of() : known.actions();
    }
}
