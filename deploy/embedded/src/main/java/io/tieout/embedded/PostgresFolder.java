package io.tieout.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What a PostgreSQL node keeps on disk.
 *
 * @param root the folder of the node
 */
record PostgresFolder(Path root) {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    boolean isInitialised() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    String password() {
        return OwnerOnlyFile.readOrCreate(passwordFile(), () -> {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            return HexFormat.of().formatHex(random);
        });
    }

    /** The server that {@code postmaster.pid} speaks of, if it runs. Stale files of a crashed server are usual. */
    Optional<RunningServer> running() {
        Path file = data().resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.get(PID_LINE).strip());
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return RunningProcess.withPid(pid)
                    .filter(process -> isPostgres(pid))
                    .map(process -> new RunningServer(process, port));
        } catch (IOException | NumberFormatException e) {
            throw new NodeFailed("The file " + file + " cannot be read: " + Reason.of(e) + ".", e);
        }
    }

    /**
     * Waits until the system has forgotten the process of a server that was killed. Until its parent has asked for its end,
     * PostgreSQL takes it for one that runs and refuses to start beside it.
     */
    void awaitEndOfFormer(Duration patience) {
        Optional<Long> former = recordedPid();
        long deadline = System.nanoTime() + patience.toNanos();
        while (former.flatMap(ProcessHandle::of)
                        .filter(it -> isPostgres(it.pid()))
                        .isPresent()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /**
     * Removes the library's own lock. A start that failed leaves it locked by this JVM for ever, and every further start would fail.
     * Whether a server runs is known from {@link #running()}.
     */
    void unlock() throws IOException {
        Files.deleteIfExists(data().resolve("epg-lock"));
    }

    private Optional<Long> recordedPid() {
        Path file = data().resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.get(PID_LINE).strip()));
        } catch (IOException | NumberFormatException e) {
            throw new NodeFailed("The file " + file + " cannot be read: " + Reason.of(e) + ".", e);
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }

    record RunningServer(RunningProcess process, int port) {}
}
