package io.tieout.payment.decision;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.document.DocumentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A movement of money and where it stands. Immutable: each transition gives the payment as it is afterwards, by the rules of
 * {@link Standing}.
 */
public record Payment(
        PaymentKey key, PaymentTransaction transaction, EventEnvelope envelope, Standing standing, Instant receivedAt) {

    /**
     * A payment as it comes through the door.
     *
     * @param revision its first one
     */
    public static Payment received(Event<PaymentTransaction> event, int revision, Instant now) {
        var key = new PaymentKey(event.tenant(), event.data().transactionId());
        return new Payment(key, event.data(), EventEnvelope.of(event), Standing.received(revision, now), now);
    }

    public TenantId tenant() {
        return key.tenant();
    }

    /** The same payment, of which billing has told more; where it stands is not touched. */
    public Payment enriched(PaymentTransaction richer) {
        return new Payment(key, richer, envelope, standing, receivedAt);
    }

    /** The billing event that it came with, and what later ones added. */
    public Event<PaymentTransaction> event() {
        return envelope.eventOf(tenant(), transaction);
    }

    public Movement movement() {
        return Movement.of(transaction.transactionType());
    }

    /** What it needs, there or not: as long as it waits, a change of any of these lets it be decided again. */
    public Set<DocumentKey> needs() {
        return movement().needs(tenant(), transaction);
    }

    /** The other movements among what it needs. */
    public Set<PaymentKey> neededMovements() {
        Set<PaymentKey> keys = new TreeSet<>();
        for (DocumentKey need : needs()) {
            if (need.kind() == DocumentKey.Kind.PAYMENT) {
                keys.add(new PaymentKey(need.tenant(), new TransactionId(need.id())));
            }
        }
        return keys;
    }

    /** The movement that it takes back; null where it takes back none. */
    public @Nullable DocumentKey takesBack() {
        TransactionId original = movement().takesBack(transaction);
        return original == null ? null : DocumentKey.of(tenant(), original);
    }

    /** What is to become of it by what is known. */
    public Decision decision(Known known) {
        return movement().decide(tenant(), transaction, known);
    }

    public PaymentState state() {
        return standing.state();
    }

    public int revision() {
        return standing.revision();
    }

    public @Nullable Problem problem() {
        return standing.problem();
    }

    public @Nullable Instant waitingUntil() {
        return standing.waitingUntil();
    }

    public @Nullable String recordNo() {
        return standing.recordNo();
    }

    public @Nullable Instant decidedAt() {
        return standing.decidedAt();
    }

    public Instant changedAt() {
        return standing.changedAt();
    }

    /** {@link Standing#awaits()}. */
    public boolean awaits() {
        return standing.awaits();
    }

    /**
     * A payment that came in, or {@link #awaits() awaits} something, is decided.
     *
     * @param grace how long to wait for a customer that nobody knows; counted from now, or from when it began to wait
     * @return this very payment if nothing changes
     */
    public Payment decided(Decision decision, Duration grace, Instant now) {
        return with(standing.decided(decision, grace, now));
    }

    /** Waited long enough: what it needs has not come. */
    public Payment givenUp(Duration grace, Instant now) {
        return with(standing.givenUp(movement().givenUp(transaction), grace, now));
    }

    /**
     * The ledger's side has decided. Late, repeated and overtaken outcomes change nothing: {@code POSTED} wins over everything,
     * nothing wins over it, and of the others only one newer than the last one counts, and only where no person and no check of
     * ours has decided since.
     *
     * @return empty if nothing changes
     */
    public Optional<Payment> concluded(ErpOutcome outcome, Instant now) {
        return standing.concluded(outcome, now).map(this::with);
    }

    /** Whether it is rejected or parked, for this cause. */
    public boolean isRefusedFor(String code) {
        return standing.isRefusedFor(code);
    }

    /**
     * A person asks to try again.
     *
     * @param decision what the facts say now
     * @throws TransitionRefused if it is not parked or rejected, or would be parked or rejected again at once
     */
    public Payment retried(Decision decision, Duration grace, Instant now) {
        return with(standing.retried(key.transaction(), decision, grace, now));
    }

    /**
     * A person decides that it is not to be posted.
     *
     * @throws TransitionRefused if it may be in the ledger, or was dismissed before
     */
    public Payment dismissed(Dismissal kind, String reason, String who, Instant now) {
        return with(standing.dismissed(key.transaction(), kind, reason, who, now));
    }

    /** Then it stays so; what was dismissed because there was nothing to do may yet be decided again. */
    public boolean isDismissedByAPerson() {
        return standing.isDismissedByAPerson();
    }

    private Payment with(Standing next) {
        return next == standing ? this : new Payment(key, transaction, envelope, next, receivedAt);
    }
}
