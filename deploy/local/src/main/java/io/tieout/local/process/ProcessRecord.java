package io.tieout.local.process;

import io.tieout.embedded.RunningProcess;
import java.time.Instant;

/**
 * What is written down about a process.
 *
 * @param name the name a person uses
 * @param pid its process id
 * @param port the TCP port it listens on; 0 if none
 * @param startedAt when the system says it began
 */
public record ProcessRecord(String name, long pid, int port, Instant startedAt) {

    /** The process itself, to ask whether it still is the recorded one. */
    public RunningProcess process() {
        return new RunningProcess(pid, startedAt);
    }
}
