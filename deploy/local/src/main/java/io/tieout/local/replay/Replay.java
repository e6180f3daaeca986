package io.tieout.local.replay;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import io.tieout.local.publish.Publisher;
import io.tieout.model.event.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;

/** Publishes the inbound events of one tenant again, unchanged. */
public final class Replay {
    private static final String TENANT_HEADER = "ce_tenantid";

    /** What is done with events that were refused at the door. */
    public enum Refused {
        LEFT_OUT,
        REPLAYED
    }

    private final String bootstrapServers;

    /** @param bootstrapServers {@code host:port} of the Kafka that holds the events and gets them again */
    public Replay(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Returns when Kafka has all events again. Customers come before invoices and invoices before payments; the order within a
     * customer stays.
     *
     * @param from when the first of them was published, or before
     * @return how many events of each topic were published again
     * @throws Problem if Kafka does not answer
     */
    public Map<Topic, Integer> run(String tenant, Instant from, Refused refused) {
        Map<Topic, Integer> published = new EnumMap<>(Topic.class);
        try (var reader = new TopicReader(bootstrapServers)) {
            for (Topic topic : InboundTopics.ALL) {
                published.put(topic, 0);
                RefusedPlaces leftOut =
                        refused == Refused.LEFT_OUT ? RefusedPlaces.of(topic, reader) : RefusedPlaces.NONE;
                reader.read(topic.topicName(), from, batch -> {
                    List<ProducerRecord<String, byte[]>> again = batch.stream()
                            .filter(it -> belongsTo(tenant, it) && !leftOut.contains(it))
                            .map(Replay::unchanged)
                            .toList();
                    if (!again.isEmpty()) {
                        Publisher.publish(bootstrapServers, again);
                    }
                    published.merge(topic, again.size(), Integer::sum);
                });
            }
            return published;
        } catch (KafkaException e) {
            throw new Problem(
                    "The events cannot be read from Kafka at " + bootstrapServers + ": " + Reason.of(e)
                            + ". Look with ./tieout status whether it runs.",
                    e);
        }
    }

    private static boolean belongsTo(String tenant, ConsumerRecord<String, byte[]> message) {
        Header header = message.headers().lastHeader(TENANT_HEADER);
        return header != null && tenant.equals(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static ProducerRecord<String, byte[]> unchanged(ConsumerRecord<String, byte[]> message) {
        return new ProducerRecord<>(
                message.topic(), message.partition(), null, message.key(), message.value(), message.headers());
    }
}
