package io.tieout.payment.payment;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.outcome.Problem;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences a person reads: why a payment waits, is refused or parked, and what to do. The codes are for filters and alerts. */
final class Reasons {

    static final String UNKNOWN_CUSTOMER = "UNKNOWN_CUSTOMER";

    private Reasons() {}

    static Problem notAutomated(PaymentTransaction payment) {
        return new Problem(
                "NOT_AUTOMATED",
                "Transaction %s (%s) takes back %s of transaction %s; only payments received are posted automatically."
                        .formatted(
                                payment.transactionId(),
                                payment.transactionType(),
                                payment.amount(),
                                payment.originalTransactionId()),
                "Record it in Intacct by hand, then dismiss it here as recorded by hand.");
    }

    static Problem customerMismatch(PaymentTransaction payment, Allocation allocation, CustomerId owner) {
        return new Problem(
                "CUSTOMER_MISMATCH",
                "Transaction %s is a payment of customer %s, but its invoice %s belongs to customer %s."
                        .formatted(payment.transactionId(), payment.customerId(), allocation.invoiceId(), owner),
                "Correct the customer or the allocation in billing and publish it again with a new transaction id.");
    }

    static Problem currencyMismatch(PaymentTransaction payment, Allocation allocation, Currency currency) {
        return new Problem(
                "CURRENCY_MISMATCH",
                "Transaction %s allocates %s to invoice %s, which is in %s."
                        .formatted(
                                payment.transactionId(),
                                allocation.amount(),
                                allocation.invoiceId(),
                                currency.getCurrencyCode()),
                "Correct the currency or the allocation in billing and publish it again with a new transaction id.");
    }

    static Problem invoiceGone(PaymentTransaction payment, Allocation allocation) {
        return new Problem(
                "INVOICE_GONE",
                "Transaction %s pays invoice %s, which was reversed or deleted in Intacct."
                        .formatted(payment.transactionId(), allocation.invoiceId()),
                "Restore the invoice in Intacct, run Sync Now and retry; or record the money by hand and dismiss this as recorded by hand.");
    }

    static Problem waitsForUnknownCustomer(PaymentTransaction payment) {
        return new Problem(
                UNKNOWN_CUSTOMER,
                "Transaction %s waits for customer %s, which neither billing nor Intacct has named yet."
                        .formatted(payment.transactionId(), payment.customerId()),
                "Publish the customer from billing, or run Sync Now if it is in Intacct.");
    }

    static Problem unknownCustomer(PaymentTransaction payment) {
        return new Problem(
                UNKNOWN_CUSTOMER,
                "Transaction %s is a payment of customer %s, which neither billing nor Intacct knows."
                        .formatted(payment.transactionId(), payment.customerId()),
                "Publish the customer from billing, or run Sync Now if it is in Intacct; then retry this payment.");
    }

    static Problem waitsForCustomer(PaymentTransaction payment, @Nullable Problem refused) {
        String waits = "Transaction %s waits until customer %s is in Intacct"
                .formatted(payment.transactionId(), payment.customerId());
        return refused == null
                ? new Problem(
                        "CUSTOMER_NOT_IN_INTACCT", waits + ".", "Nothing to do: it is posted when the customer is.")
                : new Problem("CUSTOMER_REFUSED", waits + ", which was refused: " + refused.cause(), refused.remedy());
    }

    static Problem waitsForInvoices(PaymentTransaction payment, List<InvoiceId> missing) {
        String invoices = missing.stream().map(InvoiceId::value).collect(Collectors.joining(", "));
        return new Problem(
                "INVOICE_NOT_IN_INTACCT",
                "Transaction %s waits until its invoice is in Intacct: %s."
                        .formatted(payment.transactionId(), invoices),
                "Nothing to do if billing has published the invoice: the payment is posted when the invoice is.");
    }

    static Problem invoiceRefused(PaymentTransaction payment, InvoiceId invoice, Problem refused) {
        return new Problem(
                "INVOICE_REFUSED",
                "Transaction %s waits for invoice %s, which was refused: %s"
                        .formatted(payment.transactionId(), invoice, refused.cause()),
                refused.remedy());
    }
}
