package io.tieout.payment.people;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Fee;
import io.tieout.model.billing.PaymentTransaction.Gateway;
import io.tieout.model.billing.PaymentTransaction.Method;
import io.tieout.model.id.EventId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.book.Enrichment;
import io.tieout.payment.book.History;
import io.tieout.payment.book.Retelling;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentState;
import io.tieout.starter.audit.AuditEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment, or what takes one back, as a person sees it.
 *
 * @param originalTransactionId the payment that it takes back; null on one that was received
 * @param customerName null while neither side has said it
 * @param reversedBy the void or late failure by which Intacct took it back; null while none did
 */
record PaymentView(
        String transactionId,
        @Nullable String originalTransactionId,
        String paymentId,
        String transactionType,
        String customerId,
        @Nullable String customerName,
        Amount amount,
        Amount unapplied,
        List<Part> allocations,
        LocalDate effectiveDate,
        Instant occurredAt,
        Method method,
        @Nullable Gateway gateway,
        @Nullable String reference,
        List<Fee> fees,
        PaymentState state,
        int revision,
        @Nullable Problem reason,
        @Nullable Instant waitingUntil,
        @Nullable String recordNo,
        @Nullable String reversedBy,
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

    /**
     * A payment with where it stood, when and why, and what people did.
     *
     * @param events the events that told of it, the one that it came with first
     */
    record WithHistory(PaymentView payment, List<History.Line> history, List<AuditEntry> actions, List<Told> events) {}

    /**
     * An event that told of the payment.
     *
     * @param eventTime as billing gave it, UTC
     * @param contradicts it says that other money moved and was refused
     * @param changes what it added, field by field, with what was there before
     */
    record Told(
            String eventId,
            Instant eventTime,
            Instant receivedAt,
            boolean contradicts,
            List<Enrichment.Change> changes) {

        static Told of(Retelling told) {
            return new Told(
                    told.event().value(), told.eventTime(), told.receivedAt(), told.contradicts(), told.changes());
        }

        /** The event that the payment came with first, then the others in the order in which they came. */
        static List<Told> of(Payment payment, List<Retelling> again) {
            EventId first = payment.envelope().eventId();
            List<Told> all = new ArrayList<>();
            all.add(new Told(
                    first.value(),
                    payment.envelope().time(),
                    payment.receivedAt(),
                    false,
                    again.stream()
                            .filter(told -> told.event().equals(first))
                            .flatMap(told -> told.changes().stream())
                            .toList()));
            again.stream()
                    .filter(told -> !told.event().equals(first))
                    .map(Told::of)
                    .forEach(all::add);
            return all;
        }
    }

    static PaymentView of(Payment payment, PaymentPages.Beside beside) {
        PaymentTransaction transaction = payment.transaction();
        return new PaymentView(
                payment.key().transaction().value(),
                transaction.originalTransactionId() == null
                        ? null
                        : transaction.originalTransactionId().value(),
                transaction.paymentId().value(),
                transaction.transactionType().name(),
                transaction.customerId().value(),
                beside.customerName(),
                Amount.of(transaction.amount()),
                Amount.of(transaction.unapplied()),
                transaction.allocations().stream()
                        .map(part -> new Part(part.invoiceId().value(), Amount.of(part.amount())))
                        .toList(),
                transaction.effectiveDate(),
                transaction.occurredAt(),
                transaction.method(),
                transaction.gateway(),
                transaction.reference(),
                transaction.fees(),
                payment.state(),
                payment.revision(),
                payment.problem(),
                payment.waitingUntil(),
                payment.recordNo(),
                beside.reversedBy(),
                payment.receivedAt(),
                payment.changedAt());
    }
}
