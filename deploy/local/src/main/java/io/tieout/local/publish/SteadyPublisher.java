package io.tieout.local.publish;

import io.tieout.local.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends records to Kafka at a steady rate, as an upstream system does that is patient with a broker that is away for a while.
 * What Kafka has not acknowledged is sent again, so an event may stand there twice.
 */
public final class SteadyPublisher {
    private static final int MOST_ROUNDS = 10;

    private final String bootstrapServers;

    public SteadyPublisher(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Publishes in the order of the list, spread evenly over {@code span}, and returns when Kafka has them all.
     *
     * @throws Problem if Kafka stays away for minutes
     */
    public void publish(List<ProducerRecord<String, byte[]>> records, Duration span) {
        Queue<ProducerRecord<String, byte[]>> failed = new ConcurrentLinkedQueue<>();
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            long begin = System.nanoTime();
            for (int sent = 0; sent < records.size(); sent++) {
                awaitTime(begin + span.toNanos() / records.size() * sent);
                send(producer, records.get(sent), failed);
            }
            producer.flush();
            for (int round = 0; !failed.isEmpty(); round++) {
                if (round == MOST_ROUNDS) {
                    throw new Problem("Kafka at " + bootstrapServers + " did not accept " + failed.size() + " of "
                            + records.size() + " events. Look into its log.");
                }
                List<ProducerRecord<String, byte[]>> again = List.copyOf(failed);
                failed.clear();
                again.forEach(it -> send(producer, it, failed));
                producer.flush();
            }
        }
    }

    private static void send(
            KafkaProducer<String, byte[]> producer,
            ProducerRecord<String, byte[]> message,
            Queue<ProducerRecord<String, byte[]>> failed) {
        try {
            Future<RecordMetadata> unused = producer.send(message, (_, failure) -> {
                if (failure != null) {
                    failed.add(message);
                }
            });
        } catch (KafkaException e) {
            failed.add(message);
        }
    }

    private static void awaitTime(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Problem("Publishing was interrupted.");
            }
            LockSupport.parkNanos(left);
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers", bootstrapServers,
                "acks", "all",
                "enable.idempotence", true,
                "max.block.ms", 120_000,
                "delivery.timeout.ms", 120_000,
                "request.timeout.ms", 10_000,
                "reconnect.backoff.max.ms", 1_000,
                "linger.ms", 5);
    }
}
