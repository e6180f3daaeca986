package io.tieout.payment.people;

import io.tieout.model.id.TenantId;
import io.tieout.payment.PaymentProperties;
import io.tieout.payment.book.Held;
import io.tieout.payment.book.PaymentBook;
import io.tieout.payment.book.Retrying;
import io.tieout.payment.book.Retrying.Locked;
import io.tieout.payment.book.WaitingPayments;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.people.RefusedPayments.Placed;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.web.Retried;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries all rejected and parked payments of one cause again. Each page is a transaction of its own, so that what is done stays done
 * if the rest fails, and nothing is locked for long. The pages follow the order in which the payments came in and end with the last
 * one that was there at the start: each is tried at most once, even if it comes back with the same cause while the others are tried.
 */
@Component
class RetryingACause {

    static final int AT_ONCE = 500;

    private final RefusedPayments refused;
    private final PaymentBook book;
    private final Retrying retrying;
    private final WaitingPayments waiting;
    private final AuditTrail audit;
    private final PaymentProperties properties;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RetryingACause(
            RefusedPayments refused,
            PaymentBook book,
            Retrying retrying,
            WaitingPayments waiting,
            AuditTrail audit,
            PaymentProperties properties,
            TransactionTemplate transactions,
            Clock clock) {
        this.refused = refused;
        this.book = book;
        this.retrying = retrying;
        this.waiting = waiting;
        this.audit = audit;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    Retried retry(TenantId tenant, String code, String who, int atOnce) {
        var all = new Object() {
            Retried retried = Retried.NOTHING;
        };
        refused.eachPage(tenant, code, atOnce, page -> {
            Attempt attempt =
                    Objects.requireNonNull(transactions.execute(transaction -> tried(page, tenant, code, who)));
            all.retried = all.retried.plus(attempt.retried().size(), attempt.refusals());
        });
        return all.retried;
    }

    /** Some of a cause, in a transaction of their own. */
    void page(List<Placed> page, TenantId tenant, String code, String who) {
        transactions.executeWithoutResult(transaction -> tried(page, tenant, code, who));
    }

    private Attempt tried(List<Placed> page, TenantId tenant, String code, String who) {
        Locked locked = retrying.lock(page.stream().map(Placed::payment).toList());
        Instant now = clock.instant();
        Attempt attempt =
                Attempt.at(inOrder(page, locked.held()), code, locked.known(), properties.unknownCustomerGrace(), now);
        book.decided(attempt.retried());
        book.decided(waiting.released(locked.held(), attempt.retried()));
        audit.add(
                tenant,
                attempt.retried().stream()
                        .map(payment -> Interventions.entry(payment, Action.RETRY, who, code, now))
                        .toList());
        return attempt;
    }

    /** They are told in the order in which they came in. */
    private static List<Payment> inOrder(List<Placed> page, Held held) {
        return held.payments(page.stream().map(placed -> placed.payment().key()).toList());
    }
}
