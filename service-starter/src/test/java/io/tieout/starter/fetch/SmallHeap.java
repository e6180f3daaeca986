package io.tieout.starter.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/**
 * A consumer as every service has them, in a process of its own whose heap is small. Prints a line for each record, and the largest
 * poll: offset, bytes held, bytes sent, hash.
 */
final class SmallHeap {

    private SmallHeap() {}

    /** @param arguments bootstrap servers, topic, records to read, settings of tieout-defaults.yml as {@code name=value} */
    public static void main(String[] arguments) {
        var settings = new java.util.HashMap<String, Object>(
                Map.of("bootstrap.servers", arguments[0], "group.id", "small-heap", "auto.offset.reset", "earliest"));
        for (int i = 3; i < arguments.length; i++) {
            String[] setting = arguments[i].split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(settings);
        consumers.setKeyDeserializer(new BoundedKeys());
        consumers.setValueDeserializer(new BoundedValues());
        consumers.addPostProcessor(new BoundedPolls(4 * 1024 * 1024));
        long left = Long.parseLong(arguments[2]);
        long largest = 0;
        try (var consumer = consumers.createConsumer()) {
            consumer.subscribe(List.of(arguments[1]));
            while (left > 0) {
                long held = 0;
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    left--;
                    held += record.value().length;
                    System.out.println("record %d %d %d %s"
                            .formatted(
                                    record.offset(),
                                    record.value().length,
                                    Cut.bodyBytes(record),
                                    Cut.text(record.headers(), Cut.BODY_SHA256)));
                }
                largest = Math.max(largest, held);
            }
        }
        System.out.println("largest poll " + largest);
    }
}
