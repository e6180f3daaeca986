package io.tieout.benchmarks.load;

import io.tieout.benchmarks.bed.Waiting;
import io.tieout.local.Problem;
import io.tieout.model.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes at an even pace, whatever becomes of what it publishes.
 *
 * @param kafka {@code host:port}
 * @param perSecond how many
 */
public record SteadyStream(String kafka, double perSecond) {

    /** @return when each of the events was handed to Kafka, in their order */
    public List<Instant> publish(List<Event<?>> events) {
        var records = Publishing.records(events);
        List<Instant> times = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 0);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(records.getFirst().topic());
            long begin = System.nanoTime();
            for (int number = 0; number < records.size(); number++) {
                long due = begin + (long) (number / perSecond * 1e9);
                Waiting.pause(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                times.add(Clock.systemUTC().instant());
                producer.send(records.get(number)).get();
            }
            return times;
        } catch (ExecutionException e) {
            throw new Problem("Kafka did not accept a payment: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("The benchmark was interrupted.", e);
        }
    }
}
