package io.tieout.payment.outcome;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.id.TransactionId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.payment.book.Held;
import io.tieout.payment.book.PaymentBook;
import io.tieout.payment.book.WaitingPayments;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.document.DocumentKey;
import io.tieout.payment.receivable.ReceivableNews;
import io.tieout.starter.TieoutProperties;
import io.tieout.starter.event.Inbox;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears what became of documents in the ledger. Outcomes of customers, invoices and payments release what waits for them; outcomes
 * of payments conclude them, each once however often it is delivered. What this service has said itself is passed over.
 */
@Component
public class Outcomes {

    private static final String HANDLER = "payment-outcomes";

    private final InboundEvents inbound;
    private final Inbox seen;
    private final ReceivableNews receivables;
    private final WaitingPayments waiting;
    private final PaymentBook book;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final URI self;

    Outcomes(
            InboundEvents inbound,
            Inbox seen,
            ReceivableNews receivables,
            WaitingPayments waiting,
            PaymentBook book,
            TransactionTemplate transactions,
            Clock clock,
            TieoutProperties properties) {
        this.inbound = inbound;
        this.seen = seen;
        this.receivables = receivables;
        this.waiting = waiting;
        this.book = book;
        this.transactions = transactions;
        this.clock = clock;
        this.self = URI.create(properties.source());
    }

    @KafkaListener(
            id = "outcomes",
            clientIdPrefix = "payment-service-outcomes",
            groupId = "payment-service-outcomes",
            topics = Topic.Name.ERP_OUTCOME,
            batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, AcceptedTypes.of(EventTypes.ERP_OUTCOME), this::take);
    }

    public void take(List<Event<ErpOutcome>> events) {
        List<Event<ErpOutcome>> fromOthers =
                events.stream().filter(event -> !event.source().equals(self)).toList();
        transactions.executeWithoutResult(transaction -> conclude(fromOthers, receivables.takeOver(fromOthers)));
    }

    private void conclude(List<Event<ErpOutcome>> events, Set<DocumentKey> changed) {
        List<Event<ErpOutcome>> aboutPayments = seen.firstSeen(
                HANDLER, events.stream().filter(event -> key(event).isPresent()).toList());
        Held held = waiting.hold(
                changed,
                aboutPayments.stream().flatMap(event -> key(event).stream()).toList());
        Map<PaymentKey, Payment> known = new TreeMap<>(held.payments());
        List<Payment> steps = new ArrayList<>();
        Instant now = clock.instant();
        for (Event<ErpOutcome> event : aboutPayments) {
            key(event)
                    .map(known::get)
                    .flatMap(payment -> payment.concluded(event.data(), now))
                    .ifPresent(payment -> {
                        known.put(payment.key(), payment);
                        steps.add(payment);
                    });
        }
        book.concluded(steps);
        book.decided(waiting.released(held, steps));
    }

    private static Optional<PaymentKey> key(Event<ErpOutcome> event) {
        ErpOutcome outcome = event.data();
        return outcome.kind() == DocumentKind.PAYMENT && outcome.documentId() != null
                ? Optional.of(new PaymentKey(event.tenant(), new TransactionId(outcome.documentId())))
                : Optional.empty();
    }
}
