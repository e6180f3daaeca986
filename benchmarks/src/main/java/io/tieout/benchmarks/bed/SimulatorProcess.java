package io.tieout.benchmarks.bed;

import io.tieout.local.Problem;
import io.tieout.local.stack.Condition;
import io.tieout.local.stack.Health;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.ServiceJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The simulator as a process of its own with the full compiler, so that its CPU time is not taken for Tieout's. */
final class SimulatorProcess implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final long STOP_SECONDS = 10;

    private final Process process;

    private SimulatorProcess(Process process) {
        this.process = process;
    }

    /** @param gigabytes of heap at most: its books are in memory */
    static SimulatorProcess start(Path home, int port, Path log, int gigabytes) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx%dg".formatted(gigabytes),
                            "-XX:+UseSerialGC",
                            "-jar",
                            new ServiceJars(home).of(Role.SIMULATOR).toString(),
                            "--port",
                            Integer.toString(port)))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Waiting.until(
                    START_PATIENCE,
                    "the simulator does not serve yet",
                    () -> Health.ofProgram(Role.SIMULATOR, port) == Condition.UP);
            return new SimulatorProcess(process);
        } catch (IOException e) {
            throw new Problem("The simulator could not be started: " + e.getMessage(), e);
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
