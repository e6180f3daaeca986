package io.tieout.local.publish;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends records to Kafka and returns when Kafka has them all. */
public final class Publisher {
    private static final int LARGEST_REQUEST = 17 * 1024 * 1024;

    private Publisher() {}

    /**
     * Publishes in the order of the list, which Kafka keeps per key.
     *
     * @throws Problem if Kafka does not answer or refuses a record
     */
    public static void publish(String bootstrapServers, List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "max.request.size",
                LARGEST_REQUEST,
                "max.block.ms",
                15_000,
                "delivery.timeout.ms",
                60_000,
                "linger.ms",
                5);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (ProducerRecord<String, byte[]> message : records) {
                sent.add(producer.send(message));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new Problem("Kafka at " + bootstrapServers + " did not accept an event: " + Reason.of(e) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Publishing was interrupted.", e);
        }
    }
}
