package io.tieout.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.embedded.RunningProcess;
import io.tieout.local.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTests {
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsRead() {
        var state = new State(thisJvm("launcher", 0), State.Phase.READY, List.of(thisJvm("connector", 18081)));
        file().write(state);

        assertThat(file().read()).contains(state);
    }

    @Test
    void nothingIsReadBeforeAnythingIsWritten() {
        assertThat(file().read()).isEmpty();
    }

    @Test
    void damageIsToldWithTheWayOut() throws IOException {
        Files.writeString(file().path(), "{\"launcher\":");

        assertThatThrownBy(() -> file().read())
                .isInstanceOf(Problem.class)
                .hasMessageContaining(file().path().toString())
                .hasMessageContaining("delete it");
    }

    @Test
    void aRecordedIdThatNowBelongsToAnotherProcessCountsAsDead() {
        long pid = ProcessHandle.current().pid();
        var earlier = new ProcessRecord("connector", pid, 18081, Instant.EPOCH);
        var state =
                new State(new ProcessRecord("launcher", pid, 0, Instant.EPOCH), State.Phase.READY, List.of(earlier));

        assertThat(state.launcherIsAlive()).isFalse();
        assertThat(state.isAnythingAlive()).isFalse();
    }

    private StateFile file() {
        return new StateFile(folder.resolve("state.json"));
    }

    private static ProcessRecord thisJvm(String name, int port) {
        RunningProcess self =
                RunningProcess.withPid(ProcessHandle.current().pid()).orElseThrow();
        return new ProcessRecord(name, self.pid(), port, self.startedAt());
    }
}
