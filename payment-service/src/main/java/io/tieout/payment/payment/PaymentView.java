package io.tieout.payment.payment;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Method;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.audit.AuditTrail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment as a person sees it. */
record PaymentView(
        String transactionId,
        String paymentId,
        String transactionType,
        String customerId,
        Amount amount,
        Amount unapplied,
        List<Part> allocations,
        LocalDate effectiveDate,
        Instant occurredAt,
        Method method,
        @Nullable String reference,
        PaymentState state,
        int revision,
        @Nullable Problem reason,
        @Nullable Instant waitingUntil,
        @Nullable String recordNo,
        Instant receivedAt,
        Instant changedAt) {

    /** Money in JSON. */
    record Amount(String amount, String currency) {
        static Amount of(Money money) {
            return new Amount(money.amount(), money.currencyCode());
        }
    }

    /** The part that belongs to one invoice. */
    record Part(String invoiceId, Amount amount) {}

    /** A payment with where it stood, when and why, and what people did. */
    record WithHistory(PaymentView payment, List<History.Line> history, List<AuditTrail.Entry> actions) {}

    static PaymentView of(Payment payment) {
        PaymentTransaction transaction = payment.transaction();
        return new PaymentView(
                payment.key().transaction().value(),
                transaction.paymentId().value(),
                transaction.transactionType().name(),
                transaction.customerId().value(),
                Amount.of(transaction.amount()),
                Amount.of(transaction.unapplied()),
                transaction.allocations().stream()
                        .map(part -> new Part(part.invoiceId().value(), Amount.of(part.amount())))
                        .toList(),
                transaction.effectiveDate(),
                transaction.occurredAt(),
                transaction.method(),
                transaction.reference(),
                payment.state(),
                payment.revision(),
                payment.problem(),
                payment.waitingUntil(),
                payment.recordNo(),
                payment.receivedAt(),
                payment.changedAt());
    }
}
