package io.tieout.payment.payment;

import io.tieout.payment.PaymentProperties;
import io.tieout.payment.receivable.KnownReceivables;
import io.tieout.payment.receivable.Receivables;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.audit.Deed;
import io.tieout.starter.audit.Deed.About;
import io.tieout.starter.audit.Deed.Action;
import io.tieout.starter.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person can do to a payment. Each deed, its consequences and its line in the audit trail are one transaction. */
@Component
@Transactional
class Interventions {

    private final Payments payments;
    private final PaymentBook book;
    private final KnownReceivables receivables;
    private final AuditTrail audit;
    private final PaymentProperties properties;
    private final Clock clock;

    Interventions(
            Payments payments,
            PaymentBook book,
            KnownReceivables receivables,
            AuditTrail audit,
            PaymentProperties properties,
            Clock clock) {
        this.payments = payments;
        this.book = book;
        this.receivables = receivables;
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
    void retry(PaymentKey key, String who) {
        // What it depends on is locked before the payment, as everybody does who locks both.
        Receivables known =
                receivables.locked(existing(payments.find(List.of(key)), key).dependsOn());
        Payment payment = existing(payments.lock(List.of(key)), key);
        Instant now = clock.instant();
        Payment retried = payment.retried(
                Admission.decide(key.tenant(), payment.transaction(), known), properties.unknownCustomerGrace(), now);
        book.decided(List.of(retried));
        audit.add(key.tenant(), deed(retried, Action.RETRY, who, null, now));
    }

    /**
     * Decides that it is not to be posted.
     *
     * @throws NotFound if there is no such payment
     * @throws TransitionRefused if its state does not allow it
     */
    void dismiss(PaymentKey key, Dismissal kind, String reason, String who) {
        Instant now = clock.instant();
        Payment dismissed = existing(payments.lock(List.of(key)), key).dismissed(kind, reason, who, now);
        book.decided(List.of(dismissed));
        audit.add(key.tenant(), deed(dismissed, Action.DISMISS, who, reason, now));
    }

    /** As it stands in the audit trail. */
    static Deed deed(Payment payment, Action action, String who, @Nullable String reason, Instant at) {
        return new Deed(
                About.PAYMENT, payment.key().transaction().value(), action, who, reason, payment.revision(), at);
    }

    private static Payment existing(List<Payment> found, PaymentKey key) {
        return found.stream()
                .findFirst()
                .orElseThrow(() ->
                        new NotFound("Tenant %s has no transaction %s.".formatted(key.tenant(), key.transaction())));
    }
}
