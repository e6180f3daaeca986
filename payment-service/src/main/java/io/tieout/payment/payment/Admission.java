package io.tieout.payment.payment;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.payment.Decision.Patience;
import io.tieout.payment.receivable.CustomerFacts;
import io.tieout.payment.receivable.InvoiceFacts;
import io.tieout.payment.receivable.InvoiceFacts.Place;
import io.tieout.payment.receivable.Receivables;
import java.util.List;
import java.util.Optional;

/**
 * Decides what becomes of a payment from what is known of its customer and its invoices. What is merely less than billing says,
 * such as an invoice with less due than the payment, is for the ledger to decide: billing may know more than was last read.
 */
public final class Admission {

    private Admission() {}

    /** The same facts give the same decision, however often and by whomever it is asked. */
    public static Decision decide(TenantId tenant, PaymentTransaction payment, Receivables known) {
        return automated(payment)
                .or(() -> contradiction(tenant, payment, known))
                .or(() -> gone(tenant, payment, known))
                .or(() -> unknownCustomer(tenant, payment, known))
                .or(() -> missingInvoices(tenant, payment, known))
                .or(() -> missingCustomer(tenant, payment, known))
                .orElseGet(Decision.Request::new);
    }

    private static Optional<Decision> automated(PaymentTransaction payment) {
        return switch (payment.transactionType()) {
            case RECEIVED -> Optional.empty();
            case REFUNDED, VOIDED, FAILED_LATE, DISPUTE_LOST ->
                Optional.of(new Decision.Park(Reasons.notAutomated(payment)));
        };
    }

    private static Optional<Decision> contradiction(TenantId tenant, PaymentTransaction payment, Receivables known) {
        for (Allocation allocation : payment.allocations()) {
            InvoiceFacts invoice = known.invoice(tenant, allocation.invoiceId());
            if (invoice.customer() != null && !invoice.customer().equals(payment.customerId())) {
                return Optional.of(
                        new Decision.Reject(Reasons.customerMismatch(payment, allocation, invoice.customer())));
            }
            if (invoice.currency() != null
                    && !invoice.currency().equals(payment.amount().currency())) {
                return Optional.of(
                        new Decision.Reject(Reasons.currencyMismatch(payment, allocation, invoice.currency())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Decision> gone(TenantId tenant, PaymentTransaction payment, Receivables known) {
        return payment.allocations().stream()
                .filter(allocation ->
                        known.invoice(tenant, allocation.invoiceId()).place() == Place.GONE)
                .findFirst()
                .map(allocation -> new Decision.Park(Reasons.invoiceGone(payment, allocation)));
    }

    private static Optional<Decision> unknownCustomer(TenantId tenant, PaymentTransaction payment, Receivables known) {
        if (known.customer(tenant, payment.customerId()).known()) {
            return Optional.empty();
        }
        return Optional.of(new Decision.Wait(Reasons.waitsForUnknownCustomer(payment), Patience.UNTIL_THE_DEADLINE));
    }

    private static Optional<Decision> missingInvoices(TenantId tenant, PaymentTransaction payment, Receivables known) {
        List<InvoiceId> missing = payment.allocations().stream()
                .map(Allocation::invoiceId)
                .filter(invoice -> known.invoice(tenant, invoice).place() == Place.ABSENT)
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        for (InvoiceId invoice : missing) {
            Problem refused = known.invoice(tenant, invoice).problem();
            if (refused != null) {
                return Optional.of(
                        new Decision.Wait(Reasons.invoiceRefused(payment, invoice, refused), Patience.UNTIL_IT_COMES));
            }
        }
        Problem reason = Reasons.waitsForInvoices(payment, missing);
        return Optional.of(new Decision.Wait(reason, Patience.UNTIL_IT_COMES));
    }

    // Who has an invoice in Intacct is a customer there.
    private static Optional<Decision> missingCustomer(TenantId tenant, PaymentTransaction payment, Receivables known) {
        CustomerFacts customer = known.customer(tenant, payment.customerId());
        if (customer.inErp() || !payment.allocations().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Decision.Wait(Reasons.waitsForCustomer(payment, customer.problem()), Patience.UNTIL_IT_COMES));
    }
}
