package io.tieout.starter.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.event.Payload;
import io.tieout.starter.TieoutProperties;
import io.tieout.starter.refusal.InboundEvents.Inbound;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Finds the record that a batch fails by, and lets the others go on. A batch that fails is halved, and the halves are handled in their
 * order, until the record stands alone. What came before it is done and is not delivered again; it and what is behind it are, with a
 * pause. After a bounded number of attempts it is refused with its failure as the reason.
 *
 * <p>A failure of the database or of Kafka is no record's: nothing is halved, and the batch is delivered again for ever. Whether the
 * database is well is not guessed: each attempt is counted in it, and a record is given up only when that was committed.
 */
public class Isolation {

    private static final Logger log = LoggerFactory.getLogger(Isolation.class);

    private final Stumbles stumbles;
    private final Refusals refusals;
    private final int attempts;
    private final MeterRegistry meters;

    public Isolation(Stumbles stumbles, Refusals refusals, TieoutProperties.Intake intake, MeterRegistry meters) {
        this.stumbles = stumbles;
        this.refusals = refusals;
        this.attempts = intake.attempts();
        this.meters = meters;
    }

    /**
     * @throws BatchListenerFailedException naming the record at which the handler failed; all before it are handled
     * @throws RuntimeException as the handler threw it, if it was no record's
     */
    <T extends Payload> void handle(List<Inbound<T>> batch, Consumer<List<Inbound<T>>> handler) {
        try {
            handler.accept(batch);
        } catch (RuntimeException failed) {
            if (!Failures.isOfARecord(failed) || batch.isEmpty()) {
                throw failed;
            }
            if (batch.size() == 1) {
                stumbled(batch.getFirst(), failed);
                return;
            }
            handle(batch.subList(0, batch.size() / 2), handler);
            handle(batch.subList(batch.size() / 2, batch.size()), handler);
        }
    }

    private void stumbled(Inbound<?> inbound, RuntimeException failed) {
        ConsumerRecord<String, byte[]> record = inbound.record();
        String failure = Failures.sentence(failed);
        int before = stumbles.add(record, failure);
        meters.counter("tieout.events.stumbled", "topic", record.topic()).increment();
        log.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("tenant", inbound.event().tenant())
                .addKeyValue("eventId", inbound.event().id())
                .setCause(failed)
                .log("A record could not be handled, attempt {} of {}: {}", before, attempts, failure);
        if (before < attempts) {
            throw new BatchListenerFailedException(
                    "Attempt %d of %d failed: %s".formatted(before, attempts, failure), failed, record);
        }
        refusals.refuse(
                record,
                Refusal.notHandled(
                        inbound.event(), "it could not be handled in %d attempts: %s".formatted(attempts, failure)));
        stumbles.forget(List.of(record));
    }

    /** What was counted of these is over. */
    void forget(List<ConsumerRecord<String, byte[]>> records) {
        stumbles.forget(records);
    }
}
