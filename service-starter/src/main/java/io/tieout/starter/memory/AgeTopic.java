package io.tieout.starter.memory;

import io.tieout.model.event.Json;
import io.tieout.starter.event.Acknowledgements;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.core.JacksonException;

/** What Kafka has heard of the age of a service's database. */
final class AgeTopic {

    private static final Logger log = LoggerFactory.getLogger(AgeTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long LONGEST_NANOS = Duration.ofSeconds(30).toNanos();

    private final Map<String, Object> settings;
    private final KafkaTemplate<String, byte[]> template;
    private final TopicPartition place;
    private final String service;

    /** @param consumer settings of Kafka's consumers */
    AgeTopic(Map<String, Object> consumer, KafkaTemplate<String, byte[]> template, String topic, String service) {
        this.settings = new HashMap<>(consumer);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-service-memory");
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.template = template;
        this.place = new TopicPartition(topic, 0);
        this.service = service;
    }

    /**
     * @throws RuntimeException if Kafka does not acknowledge it
     */
    void publish(Age age) {
        byte[] body = Json.mapper().writeValueAsBytes(age);
        Acknowledgements.await(
                template, List.of(new ProducerRecord<>(place.topic(), place.partition(), service, body)));
    }

    /**
     * The oldest age that was published of this service's database.
     *
     * @throws RuntimeException if Kafka does not answer; then nobody knows
     */
    Optional<Age> oldest() {
        @Nullable Age oldest = null;
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
            long begin = System.nanoTime();
            while (consumer.position(place) < end) {
                if (System.nanoTime() - begin > LONGEST_NANOS) {
                    throw new IllegalStateException("%s could not be read to its end within %d seconds"
                            .formatted(
                                    place.topic(),
                                    Duration.ofNanos(LONGEST_NANOS).toSeconds()));
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    Age age = service.equals(record.key()) ? read(record) : null;
                    oldest = age != null && (oldest == null || age.beat() > oldest.beat()) ? age : oldest;
                }
            }
        }
        return Optional.ofNullable(oldest);
    }

    private @Nullable Age read(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null
                    ? null
                    : Json.mapper().readValue(new String(record.value(), StandardCharsets.UTF_8), Age.class);
        } catch (JacksonException unreadable) {
            log.atWarn()
                    .addKeyValue("offset", record.offset())
                    .log("A record of {} is no age of a database and is left out", place.topic());
            return null;
        }
    }
}
