package io.tieout.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/**
 * The entry point of the broker process: formats the storage the first time, then becomes {@code kafka.Kafka}. One JVM
 * does both because the start of a second one costs a second.
 *
 * <p>With {@code -Dtieout.kafka.owner=PID} the broker ends when that process ends, however it ends.
 */
public final class KafkaServerProcess {
    private KafkaServerProcess() {}

    /** Takes the path of {@code server.properties}. */
    public static void main(String[] args) throws IOException {
        String configuration = args[0];
        endWithOwner();
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

    private static void endWithOwner() {
        Long owner = Long.getLong("tieout.kafka.owner");
        if (owner == null) {
            return;
        }
        ProcessHandle.of(owner).ifPresentOrElse(KafkaServerProcess::endWith, KafkaServerProcess::endNow);
    }

    private static void endWith(ProcessHandle owner) {
        // The callback is kept alive by the process watcher of the JVM.
        var _ = owner.onExit().thenRun(KafkaServerProcess::endNow);
    }

    private static void endNow() {
        Runtime.getRuntime().halt(0);
    }
}
