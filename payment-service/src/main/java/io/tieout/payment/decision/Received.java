package io.tieout.payment.decision;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.payment.decision.Decision.Patience;
import io.tieout.payment.receivable.CustomerFacts;
import io.tieout.payment.receivable.InvoiceFacts;
import io.tieout.payment.receivable.InvoiceFacts.Place;
import io.tieout.payment.receivable.InvoiceFacts.Refusal;
import io.tieout.payment.receivable.Receivables;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payment: money that came. What becomes of it depends on its customer and its invoices. What is merely less than billing says,
 * such as an invoice with less due than the payment, is for the ledger to decide: billing may know more than was last read.
 */
record Received() implements Movement {

    @Override
    public Decision givenUp(PaymentTransaction payment) {
        return new Decision.Reject(Reasons.unknownCustomer(payment));
    }

    @Override
    public Effect effect() {
        return Effect.SETTLES;
    }

    @Override
    public @Nullable TransactionId takesBack(PaymentTransaction payment) {
        return null;
    }

    @Override
    public Decision decide(TenantId tenant, PaymentTransaction payment, Known facts) {
        Receivables known = facts.receivables();
        return ambiguous(tenant, payment, known)
                .or(() -> contradiction(tenant, payment, known))
                .or(() -> gone(tenant, payment, known))
                .or(() -> nothingOwed(tenant, payment, known))
                .or(() -> unknownCustomer(tenant, payment, known))
                .or(() -> missingInvoices(tenant, payment, known))
                .or(() -> missingCustomer(tenant, payment, known))
                .orElseGet(Decision.Request::new);
    }

    // Before all that compares: which of the records is meant is not known.
    private static Optional<Decision> ambiguous(TenantId tenant, PaymentTransaction payment, Receivables known) {
        return at(Place.AMBIGUOUS, tenant, payment, known)
                .findFirst()
                .map(allocation -> new Decision.Park(InvoiceReasons.ambiguous(
                        payment,
                        allocation,
                        known.invoice(tenant, allocation.invoiceId()).alive())));
    }

    private static Optional<Decision> contradiction(TenantId tenant, PaymentTransaction payment, Receivables known) {
        for (Allocation allocation : payment.allocations()) {
            InvoiceFacts invoice = known.invoice(tenant, allocation.invoiceId());
            Set<CustomerId> owners = invoice.customers();
            if (!owners.isEmpty() && !owners.contains(payment.customerId())) {
                return Optional.of(new Decision.Reject(InvoiceReasons.customerMismatch(payment, allocation, owners)));
            }
            Set<Currency> currencies = invoice.currencies();
            if (!currencies.isEmpty() && !currencies.contains(payment.amount().currency())) {
                return Optional.of(
                        new Decision.Reject(InvoiceReasons.currencyMismatch(payment, allocation, currencies)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Decision> gone(TenantId tenant, PaymentTransaction payment, Receivables known) {
        return at(Place.GONE, tenant, payment, known)
                .findFirst()
                .map(allocation -> new Decision.Park(gone(
                        payment,
                        allocation,
                        known.invoice(tenant, allocation.invoiceId()).renumbered())));
    }

    private static Problem gone(PaymentTransaction payment, Allocation allocation, @Nullable String renumbered) {
        return renumbered == null
                ? InvoiceReasons.gone(payment, allocation)
                : InvoiceReasons.renumbered(payment, allocation, renumbered);
    }

    // No payment waits without an end for an invoice of nothing.
    private static Optional<Decision> nothingOwed(TenantId tenant, PaymentTransaction payment, Receivables known) {
        return at(Place.ABSENT, tenant, payment, known)
                .filter(allocation -> nothingOwed(known.invoice(tenant, allocation.invoiceId())))
                .findFirst()
                .map(allocation -> new Decision.Park(InvoiceReasons.nothingOwed(payment, allocation)));
    }

    private static boolean nothingOwed(InvoiceFacts invoice) {
        Refusal refusal = invoice.refusal();
        return refusal != null
                && refusal.state() == OutcomeState.DISMISSED
                && refusal.problem().is(ProblemCode.NOTHING_OWED)
                && invoice.records().isEmpty();
    }

    private static Stream<Allocation> at(Place place, TenantId tenant, PaymentTransaction payment, Receivables known) {
        return payment.allocations().stream()
                .filter(allocation ->
                        known.invoice(tenant, allocation.invoiceId()).place() == place);
    }

    private static Optional<Decision> unknownCustomer(TenantId tenant, PaymentTransaction payment, Receivables known) {
        if (known.customer(tenant, payment.customerId()).known()) {
            return Optional.empty();
        }
        return Optional.of(new Decision.Wait(Reasons.waitsForUnknownCustomer(payment), Patience.UNTIL_THE_DEADLINE));
    }

    private static Optional<Decision> missingInvoices(TenantId tenant, PaymentTransaction payment, Receivables known) {
        List<Allocation> missing = at(Place.ABSENT, tenant, payment, known).toList();
        return missing.stream()
                .flatMap(allocation ->
                        needsAPerson(payment, allocation, known.invoice(tenant, allocation.invoiceId())).stream())
                .findFirst()
                .or(() -> onTheirWay(tenant, payment, missing, known))
                .map(why -> new Decision.Wait(why, Patience.UNTIL_IT_COMES));
    }

    private static Optional<Problem> needsAPerson(
            PaymentTransaction payment, Allocation allocation, InvoiceFacts invoice) {
        String draft = invoice.draft();
        if (draft != null) {
            return Optional.of(InvoiceReasons.draft(payment, allocation, draft));
        }
        return Optional.ofNullable(invoice.refusal())
                .map(refusal -> InvoiceReasons.refused(payment, allocation, refusal));
    }

    private static Optional<Problem> onTheirWay(
            TenantId tenant, PaymentTransaction payment, List<Allocation> missing, Receivables known) {
        List<InvoiceId> unknown = missing.stream()
                .map(Allocation::invoiceId)
                .filter(invoice -> !known.invoice(tenant, invoice).issued())
                .toList();
        if (!unknown.isEmpty()) {
            return Optional.of(InvoiceReasons.waitsForUnknown(payment, unknown));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(InvoiceReasons.waits(
                        payment, missing.stream().map(Allocation::invoiceId).toList()));
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
