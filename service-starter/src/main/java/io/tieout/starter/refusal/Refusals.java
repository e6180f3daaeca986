package io.tieout.starter.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.event.Acknowledgements;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.Outbox;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refuses a record: first it goes whole to its dead-letter topic, then one transaction lists it and, where it names a tenant and
 * came from billing, answers it with a rejection. Killed in between and run again, the letter may stand twice; the list and the
 * answer never do.
 */
public class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    private static final String REMEDY =
            "Correct the event and publish it again with a new id; the schema is in docs/events.md.";

    private final KafkaTemplate<String, byte[]> template;
    private final RefusedRecords records;
    private final Outbox outbox;
    private final EventFactory events;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;

    public Refusals(
            KafkaTemplate<String, byte[]> template,
            RefusedRecords records,
            Outbox outbox,
            EventFactory events,
            TransactionTemplate transactions,
            MeterRegistry meters) {
        this.template = template;
        this.records = records;
        this.outbox = outbox;
        this.events = events;
        this.transactions = transactions;
        this.meters = meters;
    }

    public void refuse(ConsumerRecord<String, byte[]> record, Refusal refusal) {
        Acknowledgements.await(template, List.of(DeadLetter.of(record, refusal)));
        Boolean first = transactions.execute(transaction -> {
            boolean added = records.add(record, refusal);
            if (added && refusal.tenant() != null && record.topic().startsWith("billing.")) {
                outbox.add(rejection(record, refusal, refusal.tenant()));
            }
            return added;
        });
        if (Boolean.TRUE.equals(first)) {
            count(record.topic());
            log.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("tenant", refusal.tenant())
                    .addKeyValue("eventId", refusal.eventId())
                    .log("Refused a record, which is in {}.dlt now: {}", record.topic(), refusal.reason());
        }
    }

    private void count(String topic) {
        meters.counter("tieout.events.refused", "topic", topic).increment();
    }

    private Event<ErpOutcome> rejection(ConsumerRecord<String, byte[]> record, Refusal refusal, TenantId tenant) {
        String place = record.topic() + "/" + record.partition() + "/" + record.offset();
        EventId cause = refusal.eventId() == null ? new EventId(place) : refusal.eventId();
        var outcome = new ErpOutcome(
                kindOf(record.topic()),
                refusal.documentId(),
                refusal.customerId(),
                refusal.eventId(),
                OutcomeState.REJECTED,
                null,
                new Problem(refusal.code(), refusal.reason(), Objects.requireNonNullElse(refusal.remedy(), REMEDY)),
                events.now());
        String subject = Objects.requireNonNullElse(refusal.documentId(), place);
        return events.event(EventTypes.ERP_OUTCOME, tenant, outcome, subject, Trace.of(null, cause), "refused", place);
    }

    private static DocumentKind kindOf(String topic) {
        if (topic.equals(Topic.BILLING_PAYMENT.topicName())) {
            return DocumentKind.PAYMENT;
        }
        if (topic.equals(Topic.BILLING_INVOICE.topicName())) {
            return DocumentKind.INVOICE;
        }
        return topic.equals(Topic.BILLING_CUSTOMER.topicName()) ? DocumentKind.CUSTOMER : DocumentKind.UNKNOWN;
    }
}
