package io.tieout.payment.people;

import io.tieout.payment.PaymentProperties;
import io.tieout.payment.book.Held;
import io.tieout.payment.book.PaymentBook;
import io.tieout.payment.book.Payments;
import io.tieout.payment.book.Retrying;
import io.tieout.payment.book.Retrying.Locked;
import io.tieout.payment.book.WaitingPayments;
import io.tieout.payment.decision.Dismissal;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person can do to a payment. Each act, its consequences and its line in the audit trail are one transaction. */
@Component
@Transactional
public class Interventions {

    private final Payments payments;
    private final PaymentBook book;
    private final Retrying retrying;
    private final WaitingPayments waiting;
    private final AuditTrail audit;
    private final PaymentProperties properties;
    private final Clock clock;

    Interventions(
            Payments payments,
            PaymentBook book,
            Retrying retrying,
            WaitingPayments waiting,
            AuditTrail audit,
            PaymentProperties properties,
            Clock clock) {
        this.payments = payments;
        this.book = book;
        this.retrying = retrying;
        this.waiting = waiting;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Tries again.
     *
     * @throws NotFound if there is no such payment
     * @throws TransitionRefused if its state does not allow it
     */
    public void retry(PaymentKey key, String who) {
        Locked locked = retrying.lock(List.of(existing(payments.find(List.of(key)), key)));
        Payment payment = existing(locked.held().payments(List.of(key)), key);
        Instant now = clock.instant();
        Payment retried = payment.retried(payment.decision(locked.known()), properties.unknownCustomerGrace(), now);
        write(locked.held(), retried);
        audit.add(key.tenant(), entry(retried, Action.RETRY, who, null, now));
    }

    /**
     * Decides that it is not to be posted.
     *
     * @throws NotFound if there is no such payment
     * @throws TransitionRefused if its state does not allow it
     */
    public void dismiss(PaymentKey key, Dismissal kind, String reason, String who) {
        Instant now = clock.instant();
        Held held = waiting.hold(Set.of(), List.of(key));
        Payment dismissed = existing(held.payments(List.of(key)), key).dismissed(kind, reason, who, now);
        write(held, dismissed);
        audit.add(key.tenant(), entry(dismissed, Action.DISMISS, who, reason, now));
    }

    /** As it stands in the audit trail. */
    static AuditEntry entry(Payment payment, Action action, String who, @Nullable String reason, Instant at) {
        return new AuditEntry(
                About.PAYMENT, payment.key().transaction().value(), action, who, reason, payment.revision(), at);
    }

    private void write(Held held, Payment moved) {
        book.decided(List.of(moved));
        book.decided(waiting.released(held, List.of(moved)));
    }

    private static Payment existing(List<Payment> found, PaymentKey key) {
        return found.stream()
                .findFirst()
                .orElseThrow(() ->
                        new NotFound("Tenant %s has no transaction %s.".formatted(key.tenant(), key.transaction())));
    }
}
