package io.tieout.payment.payment;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.model.billing.PaymentTransaction.Fee;
import java.util.Comparator;
import java.util.List;

/** Whether two messages tell of the same transaction in the same way. The order of allocations and fees does not matter. */
final class SamePayment {

    private SamePayment() {}

    static boolean test(PaymentTransaction one, PaymentTransaction other) {
        return inOrder(one).equals(inOrder(other));
    }

    private static PaymentTransaction inOrder(PaymentTransaction payment) {
        List<Allocation> allocations = payment.allocations().stream()
                .sorted(Comparator.comparing(each -> each.invoiceId().value()))
                .toList();
        List<Fee> fees = payment.fees().stream()
                .sorted(Comparator.comparing(Fee::type)
                        .thenComparing(fee -> fee.amount().currencyCode())
                        .thenComparing(fee -> fee.amount().value()))
                .toList();
        return new PaymentTransaction(
                payment.paymentId(),
                payment.transactionId(),
                payment.transactionType(),
                payment.customerId(),
                payment.amount(),
                allocations,
                payment.unapplied(),
                payment.effectiveDate(),
                payment.occurredAt(),
                payment.method(),
                payment.gateway(),
                payment.reference(),
                payment.originalTransactionId(),
                fees);
    }
}
