package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.Testbed;
import io.tieout.model.event.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Where between its event and the books the time of a payment goes: when the events in between were published. */
record Stages(Testbed bed) {

    private static final Pattern TRANSACTION = Pattern.compile("\"transactionId\":\"([^\"]+)\"");

    /** When each wish to post was published, by tenant and transaction id, as {@code tenant/transaction}. */
    Map<String, Instant> wishes() {
        return times(Topic.PAYMENT_POSTING, TRANSACTION);
    }

    /** When each command was published, by its id. */
    Map<String, Instant> commands() {
        return times(Topic.INTACCT_COMMAND, Pattern.compile("\"commandId\":\"([^\"]+)\""));
    }

    private Map<String, Instant> times(Topic topic, Pattern id) {
        Map<String, Instant> times = new HashMap<>();
        var settings = new Properties();
        settings.put("bootstrap.servers", bed.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    Matcher matcher = id.matcher(new String(record.value(), StandardCharsets.UTF_8));
                    var tenant = record.headers().lastHeader("ce_tenantid");
                    if (matcher.find() && tenant != null) {
                        String prefix = topic == Topic.PAYMENT_POSTING
                                ? new String(tenant.value(), StandardCharsets.UTF_8) + "/"
                                : "";
                        times.putIfAbsent(prefix + matcher.group(1), Instant.ofEpochMilli(record.timestamp()));
                    }
                }
            }
        }
        return times;
    }
}
