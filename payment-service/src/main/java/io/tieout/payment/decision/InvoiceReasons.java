package io.tieout.payment.decision;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.payment.receivable.InvoiceFacts.Recorded;
import io.tieout.payment.receivable.InvoiceFacts.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences about an invoice of a payment: why it waits for it, is refused or parked, and what to do. */
final class InvoiceReasons {

    /** The code under which the answer to an invoice says that nothing is owed; the payment of one is parked under it too. */
    private static final String BY_HAND =
            "record the money in Intacct by hand and dismiss this payment as recorded by hand.";

    private static final String GOES_ON = " The payment goes on by itself when the invoice is in Intacct.";

    private InvoiceReasons() {}

    static Problem ambiguous(PaymentTransaction payment, Allocation allocation, List<Recorded> records) {
        String which = records.stream()
                .map(record -> "record %s of customer %s"
                        .formatted(record.recordNo(), record.customer() == null ? "not known yet" : record.customer()))
                .collect(Collectors.joining(" and "));
        return new Problem(
                ProblemCode.AMBIGUOUS_INVOICE,
                "Transaction %s pays invoice %s, but %d records in Intacct bear that number: %s."
                        .formatted(payment.transactionId(), allocation.invoiceId(), records.size(), which),
                "Renumber, reverse or delete the wrong record in Intacct and run Sync Now, and it goes on by itself; or "
                        + BY_HAND);
    }

    static Problem customerMismatch(PaymentTransaction payment, Allocation allocation, Collection<CustomerId> owners) {
        return new Problem(
                ProblemCode.CUSTOMER_MISMATCH,
                "Transaction %s is a payment of customer %s, but its invoice %s belongs to customer %s."
                        .formatted(
                                payment.transactionId(),
                                payment.customerId(),
                                allocation.invoiceId(),
                                joined(owners.stream().map(CustomerId::value).toList())),
                contradictionRemedy("customer"));
    }

    static Problem currencyMismatch(
            PaymentTransaction payment, Allocation allocation, Collection<Currency> currencies) {
        return new Problem(
                ProblemCode.CURRENCY_MISMATCH,
                "Transaction %s allocates %s to invoice %s, which is in %s."
                        .formatted(
                                payment.transactionId(),
                                allocation.amount(),
                                allocation.invoiceId(),
                                joined(currencies.stream()
                                        .map(Currency::getCurrencyCode)
                                        .toList())),
                contradictionRemedy("currency"));
    }

    // The money stays in the tie-out until this one is dismissed: without that it would count twice.
    private static String contradictionRemedy(String what) {
        return "If the payment is wrong, dismiss it here and publish it with the right %s or allocation under a transaction id of its own; if the invoice is wrong in Intacct, correct it there, run Sync Now and retry."
                .formatted(what);
    }

    private static String joined(List<String> names) {
        return names.stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining(" or "));
    }

    static Problem gone(PaymentTransaction payment, Allocation allocation) {
        return new Problem(
                ProblemCode.INVOICE_GONE,
                "Transaction %s pays invoice %s, which was reversed or deleted in Intacct."
                        .formatted(payment.transactionId(), allocation.invoiceId()),
                "Enter the invoice in Intacct anew under its number, run Sync Now, and it goes on by itself; or "
                        + BY_HAND);
    }

    static Problem renumbered(PaymentTransaction payment, Allocation allocation, String number) {
        return new Problem(
                ProblemCode.INVOICE_RENUMBERED,
                "Transaction %s pays invoice %s, which bears the number %s in Intacct now."
                        .formatted(payment.transactionId(), allocation.invoiceId(), number),
                "Give the invoice its number back in Intacct, run Sync Now, and it goes on by itself; or " + BY_HAND);
    }

    static Problem nothingOwed(PaymentTransaction payment, Allocation allocation) {
        return new Problem(
                ProblemCode.NOTHING_TO_PAY,
                "Transaction %s allocates %s to invoice %s, but nothing is owed on that invoice, so it was not written to Intacct."
                        .formatted(payment.transactionId(), allocation.amount(), allocation.invoiceId()),
                "If the invoice is owed after all, publish it with its amount and retry when it is posted; otherwise "
                        + BY_HAND);
    }

    static Problem draft(PaymentTransaction payment, Allocation allocation, String recordNo) {
        return new Problem(
                ProblemCode.INVOICE_IS_DRAFT,
                "Transaction %s waits for invoice %s, which stands in Intacct as a draft or waits there for approval (record %s)."
                        .formatted(payment.transactionId(), allocation.invoiceId(), recordNo),
                "Post the invoice in Intacct; after the next sync the payment goes on by itself.");
    }

    static Problem refused(PaymentTransaction payment, Allocation allocation, Refusal refusal) {
        String state = switch (refusal.state()) {
            case PARKED -> "is parked";
            case DISMISSED -> "is not to be posted";
            case REJECTED, POSTED -> "was refused";
        };
        return new Problem(
                ProblemCode.INVOICE_REFUSED,
                "Transaction %s waits for invoice %s, which %s: %s"
                        .formatted(
                                payment.transactionId(),
                                allocation.invoiceId(),
                                state,
                                refusal.problem().cause()),
                refusal.problem().remedy() + GOES_ON);
    }

    static Problem waits(PaymentTransaction payment, List<InvoiceId> missing) {
        return new Problem(
                ProblemCode.INVOICE_NOT_IN_INTACCT,
                "Transaction %s waits until its invoice is in Intacct: %s."
                        .formatted(payment.transactionId(), named(missing)),
                "Nothing to do: billing has issued the invoice, and the payment is posted when the invoice is.");
    }

    static Problem waitsForUnknown(PaymentTransaction payment, List<InvoiceId> unknown) {
        return new Problem(
                ProblemCode.INVOICE_NOT_IN_INTACCT,
                "Transaction %s waits for its invoice, which neither billing nor Intacct has named yet: %s."
                        .formatted(payment.transactionId(), named(unknown)),
                "Publish the invoice from billing, or run Sync Now if it is in Intacct." + GOES_ON);
    }

    private static String named(List<InvoiceId> invoices) {
        return invoices.stream().map(InvoiceId::value).collect(Collectors.joining(", "));
    }
}
