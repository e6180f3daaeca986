package io.tieout.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

    /** The process that has this id now, if there is one. */
    public static Optional<RunningProcess> withPid(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
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
            throw new NodeFailed("Signal " + name + " could not be sent to process " + pid + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process and everything it started with SIGKILL, as a crash would, and waits until they are gone. */
    public void kill() {
        handle().ifPresent(handle -> {
            List<ProcessHandle> family = handle.descendants().toList();
            handle.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
            family.forEach(member -> await(member, Duration.ofSeconds(10)));
            await(handle, Duration.ofSeconds(10));
        });
    }

    /**
     * Waits for the end of the process.
     *
     * @return whether it ended in time
     */
    public boolean awaitEnd(Duration patience) {
        return handle().map(handle -> await(handle, patience)).orElse(true);
    }

    private static boolean await(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new NodeFailed("The end of process " + handle.pid() + " could not be observed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(true));
    }
}
