package io.tieout.starter.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.Outbox;
import io.tieout.starter.publishing.Acknowledgements;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refuses records: first each goes to its dead-letter topic, then one transaction lists them and answers for those that name a tenant.
 * A record that is listed already was refused at an earlier delivery and is left alone, letter and all. Killed between letter and
 * list and run again, the letter may stand twice; the list and the answer never do.
 *
 * <p>The transaction is one of its own: a refusal stands whatever becomes of the batch.
 */
public class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final KafkaTemplate<String, byte[]> template;
    private final RefusedRecords records;
    private final Outbox outbox;
    private final Answers answers;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;

    public Refusals(
            KafkaTemplate<String, byte[]> template,
            RefusedRecords records,
            Outbox outbox,
            EventFactory events,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.template = template;
        this.records = records;
        this.outbox = outbox;
        this.answers = new Answers(events);
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.meters = meters;
    }

    public void refuse(ConsumerRecord<String, byte[]> record, Refusal refusal) {
        refuse(List.of(new Refused(record, refusal)));
    }

    void refuse(List<Refused> all) {
        if (all.isEmpty()) {
            return;
        }
        List<Refused> fresh = records.unknown(all);
        if (!fresh.isEmpty()) {
            post(fresh);
        }
        List<Refused> listed = transactions.execute(transaction -> {
            List<Refused> added = fresh.isEmpty() ? List.of() : records.add(fresh);
            outbox.addAll(added.stream().flatMap(this::answer).toList());
            return added;
        });
        if (listed != null) {
            listed.forEach(this::tell);
        }
    }

    private Stream<Event<?>> answer(Refused refused) {
        Optional<Event<?>> answer = answers.to(refused);
        return answer.stream();
    }

    private void post(List<Refused> fresh) {
        Map<ProducerRecord<String, byte[]>, Refused> letters = new IdentityHashMap<>();
        List<ProducerRecord<String, byte[]>> inOrder = new ArrayList<>();
        for (Refused refused : fresh) {
            ProducerRecord<String, byte[]> letter = DeadLetter.of(refused);
            letters.put(letter, refused);
            inOrder.add(letter);
        }
        List<ProducerRecord<String, byte[]>> references = new ArrayList<>();
        for (var tooLarge : Acknowledgements.awaitButTheTooLarge(template, inOrder)) {
            log.atWarn().log("A dead letter is larger than {} takes; it is kept as a reference", tooLarge.topic());
            references.add(DeadLetter.reference(Objects.requireNonNull(letters.get(tooLarge))));
        }
        Acknowledgements.await(template, references);
    }

    private void tell(Refused refused) {
        String topic = refused.record().topic();
        meters.counter("tieout.events.refused", "topic", topic).increment();
        log.atWarn()
                .addKeyValue("topic", topic)
                .addKeyValue("partition", refused.record().partition())
                .addKeyValue("offset", refused.record().offset())
                .addKeyValue("tenant", refused.refusal().tenant())
                .addKeyValue("eventId", refused.refusal().eventId())
                .log(
                        "Refused a record, which is in {} now: {}",
                        Topic.deadLettersOf(topic),
                        refused.refusal().reason());
    }
}
