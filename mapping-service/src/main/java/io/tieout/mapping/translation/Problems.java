package io.tieout.mapping.translation;

import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.util.List;
import java.util.stream.Collectors;

/** What keeps a document from being written, in sentences for the accounting admin. */
final class Problems {

    private Problems() {}

    static Problem noSettingsForPayment(PaymentTransaction payment) {
        return new Problem(
                ProblemCode.MAPPING_INCOMPLETE,
                "Payment %s cannot be written to Intacct: no accounts were chosen for this tenant."
                        .formatted(payment.transactionId()),
                "Choose at least the undeposited-funds account and the default item account in the mapping settings,"
                        + " then retry the payment.");
    }

    static Problem noSettingsForInvoice(InvoiceId invoice) {
        return new Problem(
                ProblemCode.MAPPING_INCOMPLETE,
                "Invoice %s cannot be written to Intacct: no accounts were chosen for this tenant.".formatted(invoice),
                "Choose at least the default item account and the undeposited-funds account in the mapping settings;"
                        + " the invoice then goes on by itself.");
    }

    static Problem noAdvanceAccount(PaymentTransaction payment) {
        return new Problem(
                ProblemCode.MAPPING_INCOMPLETE,
                "Payment %s of %s belongs to no invoice, and no account for advances was chosen."
                        .formatted(payment.transactionId(), payment.amount()),
                "Choose the advance account in the mapping settings, then retry the payment.");
    }

    static Problem foreignCurrency(PaymentTransaction payment, String baseCurrency) {
        return new Problem(
                ProblemCode.FOREIGN_CURRENCY_NEEDS_BANK_ACCOUNT,
                "Payment %s is in %s while the base currency is %s, and Intacct takes no foreign currency into undeposited funds."
                        .formatted(payment.transactionId(), payment.amount().currencyCode(), baseCurrency),
                "Choose a bank account for %s in the mapping settings, then retry the payment."
                        .formatted(payment.amount().currencyCode()));
    }

    static Problem customerUnknown(PaymentTransaction payment) {
        return new Problem(
                ProblemCode.CUSTOMER_NOT_IN_INTACCT,
                "Payment %s is of customer %s, which is not known to stand in Intacct."
                        .formatted(payment.transactionId(), payment.customerId()),
                "Publish the customer from billing, or import it with Sync Now, then retry the payment.");
    }

    static Problem invoiceUnknown(PaymentTransaction payment, InvoiceId invoice) {
        return new Problem(
                ProblemCode.INVOICE_NOT_IN_INTACCT,
                "Payment %s pays invoice %s, which is not known to stand in Intacct, or was deleted there."
                        .formatted(payment.transactionId(), invoice),
                "Publish the invoice from billing, or import it with Sync Now, then retry the payment.");
    }

    static Problem ambiguousInvoice(PaymentTransaction payment, InvoiceId invoice, List<KnownIds.Namesake> namesakes) {
        return new Problem(
                ProblemCode.AMBIGUOUS_INVOICE,
                "Payment %s pays invoice %s, but %d invoices stand in Intacct under that number: %s."
                        .formatted(
                                payment.transactionId(),
                                invoice,
                                namesakes.size(),
                                namesakes.stream()
                                        .map(one -> "record %s of customer %s"
                                                .formatted(one.recordNo(), one.intacctCustomerId()))
                                        .collect(Collectors.joining(" and "))),
                "Give all but one of them another number in Intacct and press Sync Now, then retry the payment; or enter it in"
                        + " Intacct by hand and dismiss it here.");
    }

    static Problem roundedInPayment(PaymentTransaction payment, Money amount) {
        return new Problem(
                ProblemCode.MORE_DECIMALS_THAN_INTACCT_KEEPS,
                "Payment %s of %s cannot be written to Intacct: %s has more decimals than the two that Intacct keeps, and it would be rounded."
                        .formatted(payment.transactionId(), payment.amount(), amount),
                "Enter it in Intacct by hand, rounded as you decide, then dismiss it here.");
    }

    static Problem roundedInInvoice(InvoiceId invoice, Money amount) {
        return new Problem(
                ProblemCode.MORE_DECIMALS_THAN_INTACCT_KEEPS,
                "Invoice %s cannot be written to Intacct: %s has more decimals than the two that Intacct keeps, and it would be rounded."
                        .formatted(invoice, amount),
                "Issue it again in billing with amounts of at most two decimals; or enter it in Intacct by hand under the same"
                        + " number, rounded as you decide, and press Sync Now.");
    }

    static Problem creditNote(InvoiceIssued invoice) {
        return new Problem(
                ProblemCode.CREDIT_NOTE,
                "Invoice %s has a total of %s: an amount below zero is a credit note, which is not an invoice, and Tieout does not write credit notes to Intacct yet."
                        .formatted(invoice.invoiceId(), invoice.total()),
                "Enter the credit note in Intacct by hand, as an adjustment of customer %s."
                        .formatted(invoice.customerId()));
    }

    static Problem nothingOwed(InvoiceId invoice) {
        return new Problem(
                ProblemCode.NOTHING_OWED,
                "Invoice %s has a total of zero: nothing is owed, so nothing is written to Intacct.".formatted(invoice),
                "Nothing to do.");
    }

    static Problem notPossible(DocumentKind kind, String document, String reason) {
        return new Problem(
                ProblemCode.COMMAND_NOT_POSSIBLE,
                "%s %s cannot be put into words for Intacct: %s.".formatted(kind.noun(), document, reason),
                "Correct it in billing and publish it again with a new event id; or enter it in Intacct by hand.");
    }

    static Problem notAutomated(PaymentTransaction payment) {
        return new Problem(
                ProblemCode.NOT_AUTOMATED,
                "Transaction %s is of type %s, which Tieout does not write to Intacct yet."
                        .formatted(payment.transactionId(), payment.transactionType()),
                "Enter it in Intacct by hand, then dismiss it here.");
    }

    static Problem customerIdUnusable(CustomerId customer) {
        return new Problem(
                ProblemCode.CUSTOMER_ID_NOT_USABLE,
                "Customer %s cannot be created in Intacct: a CUSTOMERID has at most %d letters, digits, dots, dashes and underscores."
                        .formatted(customer, CustomerTranslation.LONGEST_ID),
                "Give the customer a shorter, plain id in billing and publish it again.");
    }

    static Problem invoiceNumberUnusable(InvoiceId invoice) {
        return new Problem(
                ProblemCode.INVOICE_NUMBER_NOT_USABLE,
                "Invoice %s cannot be created in Intacct: an invoice number has at most %d characters."
                        .formatted(invoice, InvoiceTranslation.LONGEST_NUMBER),
                "Give the invoice a shorter number in billing and publish it again.");
    }
}
