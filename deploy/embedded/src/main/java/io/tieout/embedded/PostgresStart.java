package io.tieout.embedded;

import io.tieout.embedded.PostgresFolder.RunningServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** How a PostgreSQL node is to be started. */
public final class PostgresStart {
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private final PostgresFolder folder;
    private int port;
    private int maxConnections = 200;

    PostgresStart(PostgresFolder folder) {
        this.folder = folder;
    }

    /** The port to listen on; without this call, a free one. */
    public PostgresStart port(int chosen) {
        this.port = chosen;
        return this;
    }

    /** How many connections the server admits; 200 by default. */
    public PostgresStart maxConnections(int chosen) {
        this.maxConnections = chosen;
        return this;
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @throws NodeFailed if it cannot be started; the message names the log
     */
    public PostgresNode start() {
        Optional<RunningServer> running = folder.running();
        if (running.isPresent() && (port == 0 || running.get().port() == port)) {
            return adopt(running.get());
        }
        running.ifPresent(
                elsewhere -> new PostgresNode(folder, elsewhere.port(), elsewhere.process(), Optional.empty()).stop());
        int chosen = port == 0 ? LocalPorts.free() : port;
        EmbeddedPostgres started = launch(chosen);
        RunningProcess process = folder.running()
                .map(RunningServer::process)
                .orElseThrow(() -> new NodeFailed("PostgreSQL ended right after its start. Its log: " + folder.log()));
        return new PostgresNode(folder, chosen, process, Optional.of(started));
    }

    private PostgresNode adopt(RunningServer running) {
        var node = new PostgresNode(folder, running.port(), running.process(), Optional.empty());
        try (var connection = node.connect("postgres")) {
            if (!connection.isValid((int) START_PATIENCE.toSeconds())) {
                throw new NodeFailed("The PostgreSQL that runs on port " + running.port() + " does not answer.");
            }
            return node;
        } catch (SQLException e) {
            throw new NodeFailed(
                    "The PostgreSQL left running with process id "
                            + running.process().pid() + " on port " + running.port() + " refuses connections: "
                            + Reason.of(e) + ". Its log: " + folder.log(),
                    e);
        }
    }

    private EmbeddedPostgres launch(int chosen) {
        try {
            Files.createDirectories(folder.root());
            folder.awaitEndOfFormer(START_PATIENCE);
            folder.unlock();
            // The library would wait for an answer for as long as a start may take.
            if (!LocalPorts.isFree(chosen)) {
                throw new IllegalStateException("another program listens there; end it, or choose another port");
            }
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(TieoutCache.folder("postgres").toFile())
                    .setDataDirectory(folder.data())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(chosen)
                    .setPGStartupWait(START_PATIENCE)
                    // Written by initdb once: nobody enters without the password.
                    .setLocaleConfig("pwfile", passwordFile())
                    .setLocaleConfig("auth", "scram-sha-256")
                    // Compares texts byte by byte and not through the system's library: ids are most of what is
                    // compared.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setConnectConfig("password", folder.password())
                    // The library switches durability off for speed; Tieout's promises rest on it.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", Integer.toString(maxConnections))
                    .setServerConfig("unix_socket_directories", "")
                    .setOutputRedirector(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .setErrorRedirector(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
            return builder.start();
        } catch (IOException | RuntimeException e) {
            throw new NodeFailed(
                    "PostgreSQL could not be started on port " + chosen + ": " + Reason.of(e) + ". Its log: "
                            + folder.log(),
                    e);
        }
    }

    private String passwordFile() {
        folder.password();
        return folder.passwordFile().toString();
    }
}
