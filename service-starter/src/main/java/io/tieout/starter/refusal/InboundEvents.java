package io.tieout.starter.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.starter.event.KafkaRecords;
import io.tieout.starter.fetch.Cut;
import io.tieout.starter.flood.FloodGate;
import io.tieout.starter.flood.FloodHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The one front door of every listener: understands records and hands on, in its order, what is understood and stands on its own
 * topic. The rest is refused by the one service that answers for the topic ({@link Doorkeeper}) and counted by the others. When the
 * handler throws, what it has not dealt with is delivered again; so a handler does its work in transactions and can be run twice. A
 * flood of one tenant is set aside ({@link FloodGate}) and comes later, to the same handler.
 */
public class InboundEvents {

    /** A record with the event that it holds, for handlers that may have to refuse it. */
    public record Inbound(ConsumerRecord<String, byte[]> record, Event<?> event) {}

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

    public void receive(List<ConsumerRecord<String, byte[]>> records, Consumer<List<Event<?>>> handler) {
        receiveInbound(records, inbound -> handler.accept(events(inbound)));
    }

    /** The same, with the records, so that the handler can refuse an event it understood but cannot accept. */
    public void receiveInbound(List<ConsumerRecord<String, byte[]>> records, Consumer<List<Inbound>> handler) {
        receive(records, floodGate::passing, handler);
    }

    /** Handles the floods of a topic as {@link #receive} does the rest of it. */
    public FloodHandler floods(Topic topic, Consumer<List<Event<?>>> handler) {
        return floodsInbound(topic, inbound -> handler.accept(events(inbound)));
    }

    /** Handles the floods of a topic as {@link #receiveInbound} does the rest of it. */
    public FloodHandler floodsInbound(Topic topic, Consumer<List<Inbound>> handler) {
        return new FloodHandler(topic.topicName(), records -> receive(records, UnaryOperator.identity(), handler));
    }

    private void receive(
            List<ConsumerRecord<String, byte[]>> records,
            UnaryOperator<List<ConsumerRecord<String, byte[]>>> passing,
            Consumer<List<Inbound>> handler) {
        var partitions = records.stream()
                .map(record -> new TopicPartition(record.topic(), record.partition()))
                .collect(Collectors.toSet());
        try {
            isolation.handle(understand(passing.apply(records)), handler);
        } catch (RuntimeException failed) {
            standstill.failed(partitions, failed);
            throw failed;
        }
        if (standstill.moved(partitions)) {
            isolation.forget(records);
        }
    }

    private List<Inbound> understand(List<ConsumerRecord<String, byte[]>> records) {
        List<Inbound> understood = new ArrayList<>(records.size());
        List<Refused> refused = new ArrayList<>();
        for (var record : records) {
            meters.counter("tieout.events.received", "topic", record.topic()).increment();
            switch (decode(record)) {
                case Decoded.Understood(Event<?> event)
                when event.topic().topicName().equals(record.topic()) -> understood.add(new Inbound(record, event));
                case Decoded.Understood(Event<?> event) -> refused.add(new Refused(record, Refusal.misplaced(event)));
                case Decoded.Refused unusable -> refused.add(new Refused(record, Refusal.of(unusable)));
            }
        }
        refuse(refused);
        return understood;
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
            Topic topic = topic(refused.record().topic());
            if (topic == null || doorkeeper.answersFor(topic)) {
                ours.add(refused);
            } else {
                meters.counter("tieout.events.passed.over", "topic", topic.topicName())
                        .increment();
            }
        }
        refusals.refuse(ours);
    }

    private static @Nullable Topic topic(String name) {
        for (Topic topic : Topic.values()) {
            if (topic.topicName().equals(name)) {
                return topic;
            }
        }
        return null;
    }

    private static List<Event<?>> events(List<Inbound> inbound) {
        List<Event<?>> events = new ArrayList<>(inbound.size());
        inbound.forEach(one -> events.add(one.event()));
        return events;
    }
}
