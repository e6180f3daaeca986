package io.tieout.benchmarks.bed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The CPU time of a process and of everything it started, user and system, since its start. On Linux children that have ended are
 * counted too; elsewhere only those that still run.
 */
final class CpuTime {

    /** The kernel reports times in this unit, whatever its own tick is. */
    private static final long TICKS_PER_SECOND = 100;

    private static final int USER_TIME = 11;

    private CpuTime() {}

    static double secondsOf(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> own(process)
                        + process.descendants().mapToDouble(CpuTime::own).sum())
                .orElse(0.0);
    }

    private static double own(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            return Files.exists(stat) ? secondsIn(Files.readString(stat)) : fromHandle(process);
        } catch (IOException e) {
            // Ended in this moment: its parent counts it.
            return 0;
        }
    }

    private static double fromHandle(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** Of the line in {@code /proc/PID/stat}: user and system time, its own and that of children it has waited for. */
    static double secondsIn(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = USER_TIME; field < USER_TIME + 4; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return (double) ticks / TICKS_PER_SECOND;
    }
}
