package io.tieout.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A real PostgreSQL server of this user, with its data in one folder and its port on the loopback address.
 *
 * <p>{@code PostgresNode.at(folder).port(15432).start()} initialises the folder the first time, adopts a server that
 * still runs on it, and otherwise starts one. The server outlives this JVM unless {@link #stop()} is called. Commits are
 * durable when they return. Safe for use by several threads.
 */
public final class PostgresNode implements AutoCloseable {
    /** The name of the only role, a superuser. */
    public static final String USER = "postgres";

    /** The class of SQL states that tell of the connection and not of the server's opinion. */
    private static final String CONNECTION_FAILED = "08";

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration HARD_STOP_PATIENCE = Duration.ofSeconds(15);

    private final PostgresFolder folder;
    private final int port;
    private final RunningProcess process;
    private final Optional<AutoCloseable> startedHere;

    PostgresNode(PostgresFolder folder, int port, RunningProcess process, Optional<AutoCloseable> startedHere) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.startedHere = startedHere;
    }

    /** A node whose data, log and password are in {@code folder}; the folder need not exist yet. */
    public static PostgresStart at(Path folder) {
        return new PostgresStart(new PostgresFolder(folder.toAbsolutePath()));
    }

    /** The server that runs on {@code folder} at this moment, whoever started it. */
    public static Optional<PostgresNode> running(Path folder) {
        var postgres = new PostgresFolder(folder.toAbsolutePath());
        return postgres.running()
                .map(server -> new PostgresNode(postgres, server.port(), server.process(), Optional.empty()));
    }

    public int port() {
        return port;
    }

    public String user() {
        return USER;
    }

    /** The password of {@link #user()}, generated for this folder and kept in it with mode 0600. */
    public String password() {
        return folder.password();
    }

    /** Where the server writes its log. */
    public Path log() {
        return folder.log();
    }

    public RunningProcess process() {
        return process;
    }

    public long pid() {
        return process.pid();
    }

    /** The JDBC address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Creates the database unless it is there already. */
    public void createDatabase(String database) {
        if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(
                    "A database name is lower case letters, digits and _, but was: " + database);
        }
        try (Connection connection = connect("postgres");
                var exists = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                var create = connection.createStatement()) {
            exists.setString(1, database);
            if (!exists.executeQuery().next()) {
                create.execute("CREATE DATABASE " + database);
            }
        } catch (SQLException e) {
            throw new NodeFailed(
                    "Database " + database + " could not be created on port " + port + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * Connects and asks for a number. A server that was stopped by a signal accepts the connection and then says nothing.
     *
     * @param patience how long to wait, in whole seconds, at least one
     */
    public Answer ask(Duration patience) {
        String seconds = Long.toString(Math.max(1, patience.toSeconds()));
        var settings = new Properties();
        settings.putAll(Map.of(
                "user", USER,
                "password", password(),
                "loginTimeout", seconds,
                "connectTimeout", seconds,
                "socketTimeout", seconds));
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), settings);
                var question = connection.createStatement()) {
            question.execute("SELECT 1");
            return Answer.GOOD;
        } catch (SQLException e) {
            return e.getSQLState() == null || e.getSQLState().startsWith(CONNECTION_FAILED)
                    ? Answer.NONE
                    : Answer.REFUSED;
        }
    }

    /** A new connection; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, password());
    }

    /** Ends the server in an orderly way: open transactions are rolled back, the data is flushed. */
    public void stop() {
        if (process.isAlive()) {
            release();
        }
        process.signal("INT");
        if (!process.awaitEnd(STOP_PATIENCE)) {
            process.signal("QUIT");
            if (!process.awaitEnd(HARD_STOP_PATIENCE)) {
                process.kill();
            }
        }
        release();
    }

    /** Ends the server at once with SIGKILL, as a power cut would. The next start recovers from the write-ahead log. */
    public void kill() {
        process.kill();
        release();
    }

    @Override
    public void close() {
        stop();
    }

    /** Stops a server that this JVM started, if it still runs, and frees the folder for the next start. */
    private void release() {
        startedHere.ifPresent(handle -> {
            try {
                handle.close();
            } catch (Exception e) {
                throw new NodeFailed(
                        "The folder " + folder.data() + " could not be released: " + Reason.of(e) + ".", e);
            }
        });
    }
}
