package io.tieout.payment.payment;

import io.tieout.model.id.TenantId;
import io.tieout.payment.PaymentProperties;
import io.tieout.payment.payment.RefusedPayments.Placed;
import io.tieout.payment.receivable.KnownReceivables;
import io.tieout.payment.receivable.ReceivableKey;
import io.tieout.payment.receivable.Receivables;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.audit.Deed.Action;
import io.tieout.starter.web.Retried;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private final Payments payments;
    private final PaymentBook book;
    private final KnownReceivables receivables;
    private final AuditTrail audit;
    private final PaymentProperties properties;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RetryingACause(
            RefusedPayments refused,
            Payments payments,
            PaymentBook book,
            KnownReceivables receivables,
            AuditTrail audit,
            PaymentProperties properties,
            TransactionTemplate transactions,
            Clock clock) {
        this.refused = refused;
        this.payments = payments;
        this.book = book;
        this.receivables = receivables;
        this.audit = audit;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    Retried retry(TenantId tenant, String code, String who, int atOnce) {
        Retried all = Retried.NOTHING;
        long last = refused.lastPosition(tenant, code);
        long after = 0;
        while (after < last) {
            List<Placed> page = refused.page(tenant, code, after, last, atOnce);
            if (!page.isEmpty()) {
                Attempt attempt =
                        Objects.requireNonNull(transactions.execute(transaction -> tried(page, tenant, code, who)));
                all = all.plus(attempt.retried().size(), attempt.refusals());
            }
            after = page.size() < atOnce ? last : page.getLast().position();
        }
        return all;
    }

    private Attempt tried(List<Placed> page, TenantId tenant, String code, String who) {
        // What they depend on is locked before the payments, as everybody does who locks both.
        Receivables known = receivables.locked(dependencies(page));
        Instant now = clock.instant();
        Attempt attempt = Attempt.at(locked(page), code, known, properties.unknownCustomerGrace(), now);
        book.decided(attempt.retried());
        audit.add(
                tenant,
                attempt.retried().stream()
                        .map(payment -> Interventions.deed(payment, Action.RETRY, who, code, now))
                        .toList());
        return attempt;
    }

    /** In the order of the page: they are told in the order in which they came in. */
    private List<Payment> locked(List<Placed> page) {
        Map<PaymentKey, Long> positions = page.stream()
                .collect(Collectors.toMap(placed -> placed.payment().key(), Placed::position));
        return payments.lock(positions.keySet()).stream()
                .sorted(Comparator.comparing(payment -> positions.getOrDefault(payment.key(), 0L)))
                .toList();
    }

    private static Set<ReceivableKey> dependencies(List<Placed> page) {
        Set<ReceivableKey> keys = new TreeSet<>();
        page.forEach(placed -> keys.addAll(placed.payment().dependsOn()));
        return keys;
    }
}
