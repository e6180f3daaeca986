package io.tieout.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A real Kafka of one node (KRaft: broker and controller in one process), with its data in one folder and its port on
 * the loopback address.
 *
 * <p>{@code KafkaNode.at(folder).port(19092).start()} formats the folder the first time, adopts a broker that still runs
 * on it, and otherwise starts one. The broker is a process of its own and outlives this JVM unless {@link #stop()} is
 * called. Topics are never created on their own.
 */
public final class KafkaNode implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final KafkaFolder folder;
    private final int port;
    private final RunningProcess process;

    KafkaNode(KafkaFolder folder, int port, RunningProcess process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** A node whose data and log are in {@code folder}; the folder need not exist yet. */
    public static KafkaStart at(Path folder) {
        return new KafkaStart(new KafkaFolder(folder.toAbsolutePath()));
    }

    /** The broker that runs on {@code folder} at this moment, whoever started it. */
    public static Optional<KafkaNode> running(Path folder) {
        var kafka = new KafkaFolder(folder.toAbsolutePath());
        return kafka.running().map(broker -> new KafkaNode(kafka, broker.port(), broker.process()));
    }

    /** The address for clients, as {@code host:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public RunningProcess process() {
        return process;
    }

    public long pid() {
        return process.pid();
    }

    /** Where the broker writes its log. */
    public Path log() {
        return folder.log();
    }

    /** Asks the broker that should listen on {@code port} for its metadata. One that was stopped by a signal says nothing. */
    public static Answer ask(int port, Duration patience) {
        return KafkaProbe.ask(port, patience);
    }

    /** Ends the broker in an orderly way; after 20 seconds without effect, at once. */
    public void stop() {
        process.signal("TERM");
        if (!process.awaitEnd(STOP_PATIENCE)) {
            process.kill();
        }
    }

    /** Ends the broker at once with SIGKILL, as a power cut would. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }
}
