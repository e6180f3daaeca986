package io.tieout.embedded;

import io.tieout.embedded.KafkaFolder.RunningBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** How a Kafka node is to be started. */
public final class KafkaStart {
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaFolder folder;
    private int port;
    private int heapMegabytes = 256;

    KafkaStart(KafkaFolder folder) {
        this.folder = folder;
    }

    /** The port for clients; without this call, a free one. */
    public KafkaStart port(int chosen) {
        this.port = chosen;
        return this;
    }

    /** The largest heap of the broker in MB; 256 by default. */
    public KafkaStart heapMegabytes(int chosen) {
        this.heapMegabytes = chosen;
        return this;
    }

    /**
     * Starts the broker and returns when it serves requests.
     *
     * @throws NodeFailed if it cannot be started; the message names the log
     */
    public KafkaNode start() {
        Optional<RunningBroker> running = folder.running();
        if (running.isPresent() && (port == 0 || running.get().port() == port)) {
            return ready(running.get());
        }
        running.ifPresent(elsewhere -> new KafkaNode(folder, elsewhere.port(), elsewhere.process()).stop());
        int chosen = port == 0 ? LocalPorts.free() : port;
        folder.prepare(new KafkaSettings(chosen, LocalPorts.free(), folder.data()).asProperties());
        RunningBroker launched = new RunningBroker(launch(), chosen);
        folder.remember(launched);
        return ready(launched);
    }

    private RunningProcess launch() {
        var builder = new ProcessBuilder(SurvivingCommand.of(command()))
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.console().toFile());
        // Options meant for this JVM, such as an agent, are not meant for the broker.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        try {
            Process process = builder.start();
            Instant startedAt = process.info().startInstant().orElseGet(Instant::now);
            return new RunningProcess(process.pid(), startedAt);
        } catch (IOException e) {
            throw new NodeFailed("The Kafka process could not be started: " + Reason.of(e) + ".", e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dtieout.kafka.log=" + folder.log(),
                "-Dlog4j2.configurationFile=" + folder.loggingConfiguration().toUri(),
                "-Dlog4j2.disable.jmx=true"));
        command.addAll(List.of(
                "-cp",
                KafkaServerJars.classpath(),
                KafkaServerProcess.class.getName(),
                folder.serverProperties().toString()));
        return command;
    }

    private KafkaNode ready(RunningBroker broker) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!broker.process().isAlive()) {
                throw new NodeFailed("Kafka ended while it started on port " + broker.port() + ". Its logs: "
                        + folder.log() + " and " + folder.console());
            }
            if (KafkaProbe.serves(broker.port())) {
                return new KafkaNode(folder, broker.port(), broker.process());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        broker.process().kill();
        throw new NodeFailed("Kafka did not answer on port " + broker.port() + " within " + START_PATIENCE.toSeconds()
                + " seconds. Its log: " + folder.log());
    }
}
