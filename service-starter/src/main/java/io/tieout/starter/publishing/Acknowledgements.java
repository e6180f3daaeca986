package io.tieout.starter.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

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

    /**
     * The same for records whose places are asked for.
     *
     * @return where each stands now, in their order
     * @throws NotPublished if any of the sends failed; others may have been published
     */
    public static List<RecordMetadata> places(
            KafkaTemplate<String, byte[]> template, List<ProducerRecord<String, byte[]>> records) {
        List<CompletableFuture<SendResult<String, byte[]>>> sends =
                records.stream().map(template::send).toList();
        template.flush();
        try {
            return sends.stream().map(send -> send.join().getRecordMetadata()).toList();
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new NotPublished("Kafka did not acknowledge an event: " + cause.getMessage(), cause);
        }
    }

    /**
     * The same for records of which some may be larger than their topic takes.
     *
     * @return those that are; all others are acknowledged
     * @throws NotPublished if any failed for another reason
     */
    public static List<ProducerRecord<String, byte[]>> awaitButTheTooLarge(
            KafkaTemplate<String, byte[]> template, List<ProducerRecord<String, byte[]>> records) {
        List<CompletableFuture<?>> sends = new ArrayList<>(records.size());
        for (var record : records) {
            sends.add(send(template, record));
        }
        template.flush();
        List<ProducerRecord<String, byte[]>> tooLarge = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Throwable failed = sends.get(i).handle((sent, failure) -> failure).join();
            if (failed != null && !isTooLarge(failed)) {
                throw new NotPublished("Kafka did not acknowledge an event: " + failed.getMessage(), failed);
            }
            if (failed != null) {
                tooLarge.add(records.get(i));
            }
        }
        return tooLarge;
    }

    /** A record that is too large for the producer fails at once, one that is too large for the topic later. */
    private static CompletableFuture<?> send(
            KafkaTemplate<String, byte[]> template, ProducerRecord<String, byte[]> record) {
        try {
            return template.send(record);
        } catch (KafkaException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    private static boolean isTooLarge(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
