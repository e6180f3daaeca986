package io.tieout.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What a Kafka node keeps on disk.
 *
 * @param root the folder of the node
 */
record KafkaFolder(Path root) {
    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("kafka.log");
    }

    Path console() {
        return root.resolve("console.log");
    }

    Path serverProperties() {
        return root.resolve("server.properties");
    }

    Path loggingConfiguration() {
        return root.resolve("log4j2.xml");
    }

    private Path note() {
        return root.resolve("running.properties");
    }

    /** The broker that was started on this folder, if it still runs. */
    Optional<RunningBroker> running() {
        if (!Files.exists(note())) {
            return Optional.empty();
        }
        try (var reader = Files.newBufferedReader(note())) {
            var values = new Properties();
            values.load(reader);
            var process = new RunningProcess(
                    Long.parseLong(values.getProperty("pid")), Instant.parse(values.getProperty("startedAt")));
            var broker = new RunningBroker(process, Integer.parseInt(values.getProperty("port")));
            return Optional.of(broker).filter(it -> it.process().isAlive());
        } catch (IOException | RuntimeException e) {
            throw new NodeFailed("The file " + note() + " cannot be read: " + Reason.of(e) + ".", e);
        }
    }

    void remember(RunningBroker broker) {
        String text = "pid=%d%nstartedAt=%s%nport=%d%n"
                .formatted(broker.process().pid(), broker.process().startedAt(), broker.port());
        try {
            Path draft = Files.writeString(root.resolve("running.properties.new"), text);
            Files.move(draft, note(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new NodeFailed("The file " + note() + " cannot be written: " + Reason.of(e) + ".", e);
        }
    }

    void prepare(String properties) {
        try (InputStream logging = KafkaFolder.class.getResourceAsStream("kafka-log4j2.xml")) {
            if (logging == null) {
                throw new NodeFailed("kafka-log4j2.xml is missing in the embedded module.");
            }
            Files.createDirectories(data());
            Files.copy(logging, loggingConfiguration(), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(serverProperties(), properties);
        } catch (IOException e) {
            throw new NodeFailed("The Kafka folder " + root + " cannot be prepared: " + Reason.of(e) + ".", e);
        }
    }

    record RunningBroker(RunningProcess process, int port) {}
}
