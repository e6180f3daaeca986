package io.tieout.payment.payment;

import io.tieout.model.event.Event;
import io.tieout.starter.event.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where payments, their history and the events that tell of them are written, always together in the caller's transaction. A
 * batch is a handful of statements whatever its size.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaymentBook {

    private final Payments payments;
    private final Allocations allocations;
    private final Awaited awaited;
    private final History history;
    private final Outbox outbox;
    private final OutgoingEvents outgoing;

    PaymentBook(
            Payments payments,
            Allocations allocations,
            Awaited awaited,
            History history,
            Outbox outbox,
            OutgoingEvents outgoing) {
        this.payments = payments;
        this.allocations = allocations;
        this.awaited = awaited;
        this.history = history;
        this.outbox = outbox;
        this.outgoing = outgoing;
    }

    /** Payments that came in, each already decided. */
    void open(Collection<Payment> arrived) {
        if (arrived.isEmpty()) {
            return;
        }
        payments.insert(arrived);
        allocations.insert(arrived);
        awaited.insert(waiting(arrived));
        history.append(arrived);
        Journal.write(arrived);
        tell(arrived);
    }

    /** Payments that this service or a person decided; the caller has locked them. */
    void decided(Collection<Payment> moved) {
        if (moved.isEmpty()) {
            return;
        }
        write(moved);
        awaited.insert(waiting(moved));
        tell(moved);
    }

    /**
     * Payments that the ledger's side decided; it has told itself. The caller has locked them.
     *
     * @param steps in their order; of several steps of one payment all are history and the last one is where it stands
     */
    void concluded(List<Payment> steps) {
        if (!steps.isEmpty()) {
            write(steps);
        }
    }

    private void write(Collection<Payment> steps) {
        Map<PaymentKey, Payment> last = new LinkedHashMap<>();
        steps.forEach(step -> last.put(step.key(), step));
        payments.update(last.values());
        history.append(steps);
        Journal.write(steps);
        awaited.delete(last.values().stream()
                .filter(payment -> payment.state() != PaymentState.WAITING)
                .map(Payment::key)
                .toList());
    }

    private void tell(Collection<Payment> moved) {
        List<Event<?>> events = new ArrayList<>();
        moved.forEach(payment -> outgoing.about(payment).ifPresent(events::add));
        outbox.addAll(events);
    }

    private static List<Payment> waiting(Collection<Payment> moved) {
        return moved.stream()
                .filter(payment -> payment.state() == PaymentState.WAITING)
                .toList();
    }
}
