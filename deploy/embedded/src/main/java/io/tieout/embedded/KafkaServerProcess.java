package io.tieout.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/**
 * The entry point of the broker process: formats the storage the first time, then becomes {@code kafka.Kafka}. One JVM
 * does both because the start of a second one costs a second.
 */
public final class KafkaServerProcess {
    private KafkaServerProcess() {}

    /** Takes the path of {@code server.properties}. */
    public static void main(String[] args) throws IOException {
        String configuration = args[0];
        if (!Files.exists(dataFolder(configuration).resolve("meta.properties"))) {
            String[] format = {
                "format",
                "--config",
                configuration,
                "--cluster-id",
                Uuid.randomUuid().toString()
            };
            if (kafka.tools.StorageTool.execute(format, System.out) != 0) {
                throw new NodeFailed("The storage described by " + configuration + " could not be formatted.");
            }
        }
        kafka.Kafka.main(new String[] {configuration});
    }

    private static Path dataFolder(String configuration) throws IOException {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(configuration))) {
            values.load(reader);
        }
        return Path.of(values.getProperty("log.dirs"));
    }
}
