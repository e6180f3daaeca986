package io.tieout.payment.people;

import io.tieout.model.id.TenantId;
import io.tieout.payment.book.Held;
import io.tieout.payment.book.PaymentBook;
import io.tieout.payment.book.WaitingPayments;
import io.tieout.payment.decision.Dismissal;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.people.RefusedPayments.Placed;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Dismisses all rejected and parked payments of one cause, for one reason. Each page is a transaction of its own. A payment that somebody
 * has moved meanwhile is left to him.
 */
@Component
class DismissingACause {

    /** @param dismissed how many there were */
    record Dismissed(int dismissed) {}

    private final RefusedPayments refused;
    private final PaymentBook book;
    private final WaitingPayments waiting;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DismissingACause(
            RefusedPayments refused,
            PaymentBook book,
            WaitingPayments waiting,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.refused = refused;
        this.book = book;
        this.waiting = waiting;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    Dismissed dismiss(TenantId tenant, String code, Dismissal kind, String reason, String who, int atOnce) {
        var all = new AtomicInteger();
        refused.eachPage(
                tenant,
                code,
                atOnce,
                page -> all.addAndGet(Objects.requireNonNull(
                        transactions.execute(transaction -> dismissed(page, tenant, code, kind, reason, who)))));
        return new Dismissed(all.get());
    }

    private int dismissed(List<Placed> page, TenantId tenant, String code, Dismissal kind, String reason, String who) {
        Held held = waiting.hold(
                Set.of(), page.stream().map(placed -> placed.payment().key()).toList());
        Instant now = clock.instant();
        List<Payment> dismissed = held
                .payments(page.stream().map(placed -> placed.payment().key()).toList())
                .stream()
                .filter(payment -> payment.isRefusedFor(code))
                .map(payment -> payment.dismissed(kind, reason, who, now))
                .toList();
        book.decided(dismissed);
        book.decided(waiting.released(held, dismissed));
        audit.add(
                tenant,
                dismissed.stream()
                        .map(payment -> Interventions.entry(payment, Action.DISMISS, who, reason, now))
                        .toList());
        return dismissed.size();
    }
}
