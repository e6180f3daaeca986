package io.tieout.starter.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.starter.event.KafkaRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The door of a listener: understands records, refuses what it cannot understand, and hands the rest on in its order. When the
 * handler throws, the whole batch will be delivered again; so a handler does its work in transactions and can be run twice.
 */
public class InboundEvents {

    /** A record with the event that it holds, for handlers that may have to refuse it. */
    public record Inbound(ConsumerRecord<String, byte[]> record, Event<?> event) {}

    private final EventCodec codec;
    private final Refusals refusals;
    private final MeterRegistry meters;

    public InboundEvents(EventCodec codec, Refusals refusals, MeterRegistry meters) {
        this.codec = codec;
        this.refusals = refusals;
        this.meters = meters;
    }

    /** For topics whose refusals this service owns. */
    public void receive(List<ConsumerRecord<String, byte[]>> records, Consumer<List<Event<?>>> handler) {
        handler.accept(events(understand(records)));
    }

    /** The same, with the records, so that the handler can refuse an event it understood but cannot accept. */
    public void receiveInbound(List<ConsumerRecord<String, byte[]>> records, Consumer<List<Inbound>> handler) {
        handler.accept(understand(records));
    }

    /** For topics whose refusals another service owns: what cannot be understood is only counted. */
    public void receiveSecondHand(List<ConsumerRecord<String, byte[]>> records, Consumer<List<Event<?>>> handler) {
        List<Event<?>> understood = new ArrayList<>(records.size());
        for (var record : records) {
            switch (codec.decode(KafkaRecords.raw(record))) {
                case Decoded.Understood(Event<?> event) -> understood.add(event);
                case Decoded.Refused refused ->
                    meters.counter("tieout.events.passed.over", "topic", record.topic())
                            .increment();
            }
        }
        handler.accept(understood);
    }

    private List<Inbound> understand(List<ConsumerRecord<String, byte[]>> records) {
        List<Inbound> understood = new ArrayList<>(records.size());
        for (var record : records) {
            switch (codec.decode(KafkaRecords.raw(record))) {
                case Decoded.Understood(Event<?> event) -> understood.add(new Inbound(record, event));
                case Decoded.Refused refused -> refusals.refuse(record, Refusal.of(refused));
            }
            meters.counter("tieout.events.received", "topic", record.topic()).increment();
        }
        return understood;
    }

    private static List<Event<?>> events(List<Inbound> inbound) {
        List<Event<?>> events = new ArrayList<>(inbound.size());
        inbound.forEach(one -> events.add(one.event()));
        return events;
    }
}
