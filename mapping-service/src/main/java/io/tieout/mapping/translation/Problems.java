package io.tieout.mapping.translation;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.outcome.Problem;

/** What keeps a document from being written, in sentences for the accounting admin. */
final class Problems {

    static final String MAPPING_INCOMPLETE = "MAPPING_INCOMPLETE";

    private Problems() {}

    static Problem noSettingsForPayment(PaymentTransaction payment) {
        return new Problem(
                MAPPING_INCOMPLETE,
                "Payment %s cannot be written to Intacct: no accounts were chosen for this tenant."
                        .formatted(payment.transactionId()),
                "Choose at least the undeposited-funds account and the default item account in the mapping settings,"
                        + " then retry the payment.");
    }

    static Problem noSettingsForInvoice(InvoiceId invoice) {
        return new Problem(
                MAPPING_INCOMPLETE,
                "Invoice %s cannot be written to Intacct: no accounts were chosen for this tenant.".formatted(invoice),
                "Choose at least the default item account and the undeposited-funds account in the mapping settings;"
                        + " the invoice then goes on by itself.");
    }

    static Problem noAdvanceAccount(PaymentTransaction payment) {
        return new Problem(
                MAPPING_INCOMPLETE,
                "Payment %s of %s belongs to no invoice, and no account for advances was chosen."
                        .formatted(payment.transactionId(), payment.amount()),
                "Choose the advance account in the mapping settings, then retry the payment.");
    }

    static Problem foreignCurrency(PaymentTransaction payment, String baseCurrency) {
        return new Problem(
                "FOREIGN_CURRENCY_NEEDS_BANK_ACCOUNT",
                "Payment %s is in %s while the base currency is %s, and Intacct takes no foreign currency into undeposited funds."
                        .formatted(payment.transactionId(), payment.amount().currencyCode(), baseCurrency),
                "Choose a bank account for %s in the mapping settings, then retry the payment."
                        .formatted(payment.amount().currencyCode()));
    }

    static Problem customerUnknown(PaymentTransaction payment) {
        return new Problem(
                "CUSTOMER_NOT_IN_CROSSWALK",
                "Payment %s is of customer %s, which is not known to stand in Intacct."
                        .formatted(payment.transactionId(), payment.customerId()),
                "Publish the customer from billing, or import it with Sync Now, then retry the payment.");
    }

    static Problem invoiceUnknown(PaymentTransaction payment, InvoiceId invoice) {
        return new Problem(
                "INVOICE_NOT_IN_CROSSWALK",
                "Payment %s pays invoice %s, which is not known to stand in Intacct, or was deleted there."
                        .formatted(payment.transactionId(), invoice),
                "Publish the invoice from billing, or import it with Sync Now, then retry the payment.");
    }

    static Problem notAutomated(PaymentTransaction payment) {
        return new Problem(
                "NOT_AUTOMATED",
                "Transaction %s is of type %s, which Tieout does not write to Intacct yet."
                        .formatted(payment.transactionId(), payment.transactionType()),
                "Enter it in Intacct by hand, then dismiss it here.");
    }

    static Problem customerIdUnusable(CustomerId customer) {
        return new Problem(
                "CUSTOMER_ID_NOT_USABLE",
                "Customer %s cannot be created in Intacct: a CUSTOMERID has at most %d letters, digits, dots, dashes and underscores."
                        .formatted(customer, CustomerTranslation.LONGEST_ID),
                "Give the customer a shorter, plain id in billing and publish it again.");
    }

    static Problem invoiceNumberUnusable(InvoiceId invoice) {
        return new Problem(
                "INVOICE_NUMBER_NOT_USABLE",
                "Invoice %s cannot be created in Intacct: an invoice number has at most %d characters."
                        .formatted(invoice, InvoiceTranslation.LONGEST_NUMBER),
                "Give the invoice a shorter number in billing and publish it again.");
    }
}
