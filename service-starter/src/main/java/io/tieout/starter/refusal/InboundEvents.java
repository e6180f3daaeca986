package io.tieout.starter.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Topic;
import io.tieout.starter.event.KafkaRecords;
import io.tieout.starter.fetch.Cut;
import io.tieout.starter.flood.FloodGate;
import io.tieout.starter.flood.FloodHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The one front door of every listener: understands records and hands on, in its order and typed, what is understood, stands on its
 * own topic and is of a type that the listener handles ({@link AcceptedTypes}). The rest is refused by the one service that answers for
 * the topic ({@link Doorkeeper}) and counted by the others. When the handler throws, what it has not dealt with is delivered again; so a
 * handler does its work in transactions and can be run twice. A flood of one tenant is set aside ({@link FloodGate}) and comes later,
 * through the same front door to the same handler.
 */
public class InboundEvents {

    /** A record with the event that it holds, for handlers that may have to refuse it. */
    public record Inbound<T extends Payload>(ConsumerRecord<String, byte[]> record, Event<T> event) {}

    private final EventCodec codec;
    private final Refusals refusals;
    private final Doorkeeper doorkeeper;
    private final Isolation isolation;
    private final FloodGate floodGate;
    private final Standstill standstill;
    private final MeterRegistry meters;

    public InboundEvents(
            EventCodec codec,
            Refusals refusals,
            Doorkeeper doorkeeper,
            Isolation isolation,
            FloodGate floodGate,
            Standstill standstill,
            MeterRegistry meters) {
        this.codec = codec;
        this.refusals = refusals;
        this.doorkeeper = doorkeeper;
        this.isolation = isolation;
        this.floodGate = floodGate;
        this.standstill = standstill;
        this.meters = meters;
    }

    /** Hands the events of these types to the handler. */
    public <T extends Payload> void receive(
            List<ConsumerRecord<String, byte[]>> records, AcceptedTypes<T> accepted, Consumer<List<Event<T>>> handler) {
        receiveInbound(records, accepted, inbound -> handler.accept(events(inbound)));
    }

    /** The same, with the records, so that the handler can refuse an event it understood but cannot accept. */
    public <T extends Payload> void receiveInbound(
            List<ConsumerRecord<String, byte[]>> records,
            AcceptedTypes<T> accepted,
            Consumer<List<Inbound<T>>> handler) {
        receive(records, floodGate::passing, accepted, handler);
    }

    /** Handles the floods of a topic as {@link #receive} does the rest of it. */
    public <T extends Payload> FloodHandler floods(
            Topic topic, AcceptedTypes<T> accepted, Consumer<List<Event<T>>> handler) {
        return floodsInbound(topic, accepted, inbound -> handler.accept(events(inbound)));
    }

    /** Handles the floods of a topic as {@link #receiveInbound} does the rest of it. */
    public <T extends Payload> FloodHandler floodsInbound(
            Topic topic, AcceptedTypes<T> accepted, Consumer<List<Inbound<T>>> handler) {
        return new FloodHandler(
                topic.topicName(), records -> receive(records, UnaryOperator.identity(), accepted, handler));
    }

    private <T extends Payload> void receive(
            List<ConsumerRecord<String, byte[]>> records,
            UnaryOperator<List<ConsumerRecord<String, byte[]>>> passing,
            AcceptedTypes<T> accepted,
            Consumer<List<Inbound<T>>> handler) {
        var partitions = records.stream()
                .map(record -> new TopicPartition(record.topic(), record.partition()))
                .collect(Collectors.toSet());
        try {
            isolation.handle(understand(passing.apply(records), accepted), handler);
        } catch (RuntimeException failed) {
            standstill.failed(partitions, failed);
            throw failed;
        }
        if (standstill.moved(partitions)) {
            isolation.forget(records);
        }
    }

    /**
     * The event of a record that is read without being consumed, as a state that is read again from its beginning. What is unusable is
     * counted and never refused, since whoever consumes the topic refuses it.
     */
    public <T extends Payload> Optional<Event<T>> glance(
            ConsumerRecord<String, byte[]> record, AcceptedTypes<T> accepted) {
        return switch (judge(record, accepted)) {
            case Judged.Taken<T>(Inbound<T> inbound) -> Optional.of(inbound.event());
            case Judged.Unusable<T> unusable -> {
                passedOver(record);
                yield Optional.empty();
            }
        };
    }

    private <T extends Payload> List<Inbound<T>> understand(
            List<ConsumerRecord<String, byte[]>> records, AcceptedTypes<T> accepted) {
        List<Inbound<T>> understood = new ArrayList<>(records.size());
        List<Refused> unusable = new ArrayList<>();
        for (var record : records) {
            meters.counter("tieout.events.received", "topic", record.topic()).increment();
            switch (judge(record, accepted)) {
                case Judged.Taken<T>(Inbound<T> inbound) -> understood.add(inbound);
                case Judged.Unusable<T>(Refused refused) -> unusable.add(refused);
            }
        }
        refuse(unusable);
        return understood;
    }

    private sealed interface Judged<T extends Payload> {
        record Taken<T extends Payload>(Inbound<T> inbound) implements Judged<T> {}

        record Unusable<T extends Payload>(Refused refused) implements Judged<T> {}
    }

    private <T extends Payload> Judged<T> judge(ConsumerRecord<String, byte[]> record, AcceptedTypes<T> accepted) {
        return switch (decode(record)) {
            case Decoded.Understood(Event<?> event)
            when !event.topic().topicName().equals(record.topic()) ->
                new Judged.Unusable<>(new Refused(record, Refusal.misplaced(event)));
            case Decoded.Understood(Event<?> event)
            when !accepted.include(event) ->
                new Judged.Unusable<>(new Refused(record, Refusal.unexpected(event, accepted)));
            case Decoded.Understood(Event<?> event) -> new Judged.Taken<>(new Inbound<>(record, accepted.typed(event)));
            case Decoded.Refused refused -> new Judged.Unusable<>(new Refused(record, Refusal.of(refused)));
        };
    }

    private Decoded decode(ConsumerRecord<String, byte[]> record) {
        String tooLarge = Cut.reasonOf(record);
        return tooLarge == null
                ? codec.decode(KafkaRecords.raw(record))
                : codec.refused(KafkaRecords.raw(record), tooLarge);
    }

    private void refuse(List<Refused> unusable) {
        List<Refused> ours = new ArrayList<>(unusable.size());
        for (Refused refused : unusable) {
            if (Topic.named(refused.record().topic())
                    .map(doorkeeper::answersFor)
                    .orElse(true)) {
                ours.add(refused);
            } else {
                passedOver(refused.record());
            }
        }
        refusals.refuse(ours);
    }

    private void passedOver(ConsumerRecord<String, byte[]> record) {
        meters.counter("tieout.events.passed.over", "topic", record.topic()).increment();
    }

    private static <T extends Payload> List<Event<T>> events(List<Inbound<T>> inbound) {
        List<Event<T>> events = new ArrayList<>(inbound.size());
        inbound.forEach(one -> events.add(one.event()));
        return events;
    }
}
