package io.tieout.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

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

    private static RunningProcess thisJvm() {
        return RunningProcess.withPid(ProcessHandle.current().pid()).orElseThrow();
    }
}
