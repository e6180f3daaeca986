package io.tieout.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that may have been started by another launcher: its id and when it began. The system reuses process ids, so
 * a recorded id counts only together with the start time.
 *
 * @param pid the process id
 * @param startedAt when the system says that the process began
 */
public record RunningProcess(long pid, Instant startedAt) {
    /** The system derives start times from its boot time, which moves a little when the clock is corrected. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(20);

    /** The process that has this id now, if there is one. */
    public static Optional<RunningProcess> withPid(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> !isZombie(pid))
                .map(handle ->
                        new RunningProcess(pid, handle.info().startInstant().orElse(Instant.EPOCH)));
    }

    /** Whether exactly this process still runs. */
    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Sends a signal by name, such as {@code INT}. Nothing happens if the process is gone. */
    public void signal(String name) {
        if (!isAlive()) {
            return;
        }
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor();
        } catch (IOException e) {
            throw new NodeFailed(
                    "Signal " + name + " could not be sent to process " + pid + ": " + Reason.of(e) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process and everything it started with SIGKILL, as a crash would, and waits until they are gone. */
    public void kill() {
        handle().ifPresent(handle -> {
            List<RunningProcess> family = handle.descendants()
                    .flatMap(member -> withPid(member.pid()).stream())
                    .toList();
            handle.destroyForcibly();
            awaitEnd(KILL_PATIENCE);
            for (RunningProcess member : family) {
                member.handle().ifPresent(ProcessHandle::destroyForcibly);
                member.awaitEnd(KILL_PATIENCE);
            }
        });
    }

    /**
     * Waits for the end of the process.
     *
     * @return whether it ended in time
     */
    public boolean awaitEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isAlive()) {
            if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> !isZombie(pid))
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(true));
    }

    /** On Linux an ended process stays listed until its parent asks for it; in a container that may be never. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            // Not a Linux, or gone in this moment: then the other questions decide.
            return false;
        }
    }
}
