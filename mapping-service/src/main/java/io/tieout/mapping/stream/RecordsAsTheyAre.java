package io.tieout.mapping.stream;

import java.lang.reflect.Type;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Hands a batch on without touching it. The binder's own converter maps headers to Java objects, drops tombstones into a type of
 * its own and loses where a record came from; refusing a record needs all of that as it was.
 */
final class RecordsAsTheyAre implements BatchMessageConverter {

    @Override
    public Message<?> toMessage(
            List<ConsumerRecord<?, ?>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer,
            @Nullable Type payloadType) {
        return MessageBuilder.withPayload(records).build();
    }

    @Override
    public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, @Nullable String defaultTopic) {
        throw new UnsupportedOperationException("The functions publish through the starter, not through a binding");
    }
}
