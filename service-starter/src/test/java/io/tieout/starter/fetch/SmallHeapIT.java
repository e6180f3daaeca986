package io.tieout.starter.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testsupport.TestInfrastructure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Much on little wire, read by a process whose heap is a fraction of it. */
class SmallHeapIT {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int GIANT = 300 * 1000 * 1000;
    private static final int VALID = 500;
    private static final String HEAP = "-Xmx96m";

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "lz4", "snappy"})
    void aRecordOfThreeHundredMegabytesAndFiveHundredOfOneAreReadInAHeapOfNinetySix(String compression)
            throws Exception {
        String topic = "small-heap-" + compression + "-" + UUID.randomUUID();
        TestInfrastructure.kafka()
                .createTopics(List.of(new NewTopic(topic, 1, (short) 1)
                        .configs(Map.of("max.message.bytes", Integer.toString(16 * MEBIBYTE)))));
        byte[] giant = new byte[GIANT];
        Arrays.fill(giant, (byte) 'x');
        byte[] noise = new byte[15 * MEBIBYTE];
        new Random(7).nextBytes(noise);
        try (var producer = producer(compression)) {
            producer.send(new ProducerRecord<>(topic, "small", bytes("before"))).get(30, TimeUnit.SECONDS);
            producer.send(new ProducerRecord<>(topic, "giant", giant)).get(60, TimeUnit.SECONDS);
            producer.send(new ProducerRecord<>(topic, "noise", noise)).get(30, TimeUnit.SECONDS);
            List<Future<RecordMetadata>> sends = new ArrayList<>();
            for (int i = 0; i < VALID; i++) {
                sends.add(producer.send(new ProducerRecord<>(topic, "valid", valid(i))));
            }
            producer.flush();
            for (Future<RecordMetadata> send : sends) {
                send.get();
            }
            producer.send(new ProducerRecord<>(topic, "small", bytes("after"))).get(30, TimeUnit.SECONDS);
        }

        List<String> lines = consume(topic, VALID + 4);

        assertThat(lines).hasSize(VALID + 5);
        assertThat(lines.get(0)).isEqualTo("record 0 6 6 null");
        assertThat(lines.get(1)).isEqualTo("record 1 65536 %d %s".formatted(GIANT, Cut.hash(ByteBuffer.wrap(giant))));
        assertThat(lines.get(2))
                .isEqualTo("record 2 65536 %d %s".formatted(noise.length, Cut.hash(ByteBuffer.wrap(noise))));
        assertThat(lines.subList(3, VALID + 3)).allMatch(line -> line.endsWith(" 1048576 1048576 null"));
        assertThat(lines.get(VALID + 3)).isEqualTo("record %d 5 5 null".formatted(VALID + 3));
        assertThat(Long.parseLong(lines.getLast().substring("largest poll ".length())))
                .isLessThanOrEqualTo(5L * MEBIBYTE);
    }

    /** A mebibyte that compresses well, and is not the same as the one before. */
    private static byte[] valid(int number) {
        byte[] valid = new byte[MEBIBYTE];
        Arrays.fill(valid, (byte) (' ' + number % 64));
        return valid;
    }

    private static List<String> consume(String topic, int records) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dlogback.configurationFile=logback-quiet.xml",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SmallHeap.class.getName(),
                TestInfrastructure.kafka().bootstrapServers(),
                topic,
                Integer.toString(records),
                "max.poll.records=500",
                "fetch.max.bytes=8388608",
                "max.partition.fetch.bytes=1048576"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines.stream()
                .filter(line -> line.startsWith("record ") || line.startsWith("largest poll "))
                .toList();
    }

    private static KafkaProducer<String, byte[]> producer(String compression) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        TestInfrastructure.kafka().bootstrapServers(),
                        "compression.type",
                        compression,
                        "max.request.size",
                        400 * 1024 * 1024,
                        "buffer.memory",
                        1_000_000_000L,
                        "linger.ms",
                        50,
                        "batch.size",
                        2 * MEBIBYTE),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
