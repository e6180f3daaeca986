package io.tieout.payment.book;

import io.tieout.model.event.Event;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.starter.event.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where payments, their history and the events that tell of them are written, always together in the caller's transaction. A
 * batch is a handful of statements whatever its size.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PaymentBook {

    private final Payments payments;
    private final Allocations allocations;
    private final Awaited awaited;
    private final History history;
    private final Retellings retellings;
    private final Outbox outbox;
    private final OutgoingEvents outgoing;

    PaymentBook(
            Payments payments,
            Allocations allocations,
            Awaited awaited,
            History history,
            Retellings retellings,
            Outbox outbox,
            OutgoingEvents outgoing) {
        this.payments = payments;
        this.allocations = allocations;
        this.awaited = awaited;
        this.history = history;
        this.retellings = retellings;
        this.outbox = outbox;
        this.outgoing = outgoing;
    }

    /** Payments that came in, each already decided. */
    public void open(Collection<Payment> arrived) {
        if (arrived.isEmpty()) {
            return;
        }
        payments.insert(arrived);
        allocations.insert(arrived);
        awaited.insert(awaiting(arrived));
        history.append(arrived);
        PaymentLog.write(arrived);
        tell(arrived);
    }

    /** Payments that this service or a person decided; the caller has locked them. */
    public void decided(Collection<Payment> moved) {
        if (moved.isEmpty()) {
            return;
        }
        Collection<Payment> standing = write(moved);
        awaited.insert(awaiting(moved));
        tell(moved);
        outbox.addAll(answersToOthers(standing));
    }

    /**
     * Payments that the ledger's side decided; it has answered the event that each came with. The caller has locked them.
     *
     * @param steps in their order; of several steps of one payment all are history and the last one is where it stands
     */
    public void concluded(List<Payment> steps) {
        if (!steps.isEmpty()) {
            Collection<Payment> standing = write(steps);
            awaited.insert(awaiting(standing));
            outbox.addAll(answersToOthers(standing));
        }
    }

    private Collection<Payment> write(Collection<Payment> steps) {
        Map<PaymentKey, Payment> last = new LinkedHashMap<>();
        steps.forEach(step -> last.put(step.key(), step));
        payments.update(last.values());
        history.append(steps);
        PaymentLog.write(steps);
        awaited.delete(last.values().stream()
                .filter(payment -> !payment.awaits())
                .map(Payment::key)
                .toList());
        return last.values();
    }

    private void tell(Collection<Payment> moved) {
        List<Event<?>> events = new ArrayList<>();
        moved.forEach(payment -> events.addAll(outgoing.about(payment)));
        outbox.addAll(events);
    }

    // Who told of a payment under another event id hears of it too.
    private List<Event<?>> answersToOthers(Collection<Payment> moved) {
        Map<PaymentKey, Payment> decided = new LinkedHashMap<>();
        moved.stream().filter(OutgoingEvents::isDecided).forEach(payment -> decided.put(payment.key(), payment));
        List<Event<?>> answers = new ArrayList<>();
        for (Retelling told : retellings.of(decided.keySet())) {
            Payment payment = Objects.requireNonNull(decided.get(told.key()), "a payment that was asked for");
            if (!told.contradicts() && !told.event().equals(payment.envelope().eventId())) {
                outgoing.answer(payment, told.event()).ifPresent(answers::add);
            }
        }
        return answers;
    }

    private static List<Payment> awaiting(Collection<Payment> moved) {
        return moved.stream().filter(Payment::awaits).toList();
    }
}
