package io.tieout.starter.event;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends and waits for Kafka. */
public final class Acknowledgements {

    private Acknowledgements() {}

    /**
     * Returns when Kafka has acknowledged all records. They go at once and together: the producer, which would wait a few
     * milliseconds for more, is told that these are all.
     *
     * @throws NotPublished if any of the sends failed; others may have been published
     */
    public static void await(KafkaTemplate<String, byte[]> template, List<ProducerRecord<String, byte[]>> records) {
        CompletableFuture<?>[] sends = records.stream().map(template::send).toArray(CompletableFuture[]::new);
        template.flush();
        try {
            CompletableFuture.allOf(sends).join();
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new NotPublished("Kafka did not acknowledge an event: " + cause.getMessage(), cause);
        }
    }
}
