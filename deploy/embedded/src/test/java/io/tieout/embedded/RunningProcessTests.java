package io.tieout.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RunningProcessTests {

    @Test
    void recognisesTheProcessByIdAndStartTime() {
        assertThat(thisJvm().isAlive()).isTrue();
    }

    @Test
    void aReusedProcessIdIsAnotherProcess() {
        var earlier = new RunningProcess(thisJvm().pid(), thisJvm().startedAt().minus(Duration.ofMinutes(5)));

        assertThat(earlier.isAlive()).isFalse();
        assertThat(earlier.awaitEnd(Duration.ZERO)).isTrue();
    }

    /** In a container nobody may ask for the end of an orphan; on Linux it stays listed, and must not be taken for one that runs. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatEndedButIsStillListedDoesNotRun() throws Exception {
        Process parent = new ProcessBuilder("/bin/sh", "-c", "sleep 0.05 & echo $!; exec sleep 30").start();
        try {
            long pid = Long.parseLong(parent.inputReader().readLine());
            var child = new RunningProcess(pid, Instant.now());

            assertThat(child.awaitEnd(Duration.ofSeconds(10))).isTrue();
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive))
                    .as("its parent has not asked for it")
                    .isPresent();
            assertThat(RunningProcess.withPid(pid)).isEmpty();
        } finally {
            parent.destroyForcibly();
        }
    }

    private static RunningProcess thisJvm() {
        return RunningProcess.withPid(ProcessHandle.current().pid()).orElseThrow();
    }
}
