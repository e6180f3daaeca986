package io.tieout.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tieout.embedded.LocalPorts;
import io.tieout.local.Problem;
import io.tieout.local.process.ProcessRecord;
import io.tieout.local.process.State;
import io.tieout.local.process.Supervisor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureIT {
    @TempDir
    Path root;

    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    @Test
    void whatDiesIsStartedAgainAndNothingStaysBehind() {
        var folder = new DataFolder(root.resolve("a data folder"));
        int postgres = LocalPorts.free();
        int kafka = LocalPorts.free();
        ProcessRecord again;
        try (var supervisor = new Supervisor(folder.stateFile(), Clock.systemUTC(), said::add)) {
            supervisor.start(List.of(new PostgresPart(folder, postgres), new KafkaPart(folder, kafka)));
            supervisor.ready();
            ProcessRecord first = recorded(folder, "kafka");
            assertThat(state(folder).phase()).isEqualTo(State.Phase.READY);

            first.process().kill();

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(said).anyMatch(it -> it.startsWith("kafka is up again")));
            assertThat(said).anyMatch(it -> it.startsWith("kafka ended unexpectedly (process " + first.pid()));
            again = recorded(folder, "kafka");
            assertThat(again.pid()).isNotEqualTo(first.pid());
            assertThat(again.process().isAlive()).isTrue();
        }

        assertThat(folder.stateFile().read()).isEmpty();
        assertThat(again.process().isAlive()).isFalse();
        assertThat(LocalPorts.answers(postgres)).isFalse();
        assertThat(LocalPorts.answers(kafka)).isFalse();
    }

    @Test
    void whatACrashedLauncherLeftIsFoundAndStopped() {
        var folder = new DataFolder(root);
        int kafka = LocalPorts.free();
        var record = new KafkaPart(folder, kafka).launch();

        Leftovers leftovers = Leftovers.of(folder);
        assertThat(leftovers.isEmpty()).isFalse();
        leftovers.endAll();

        assertThat(record.isAlive()).isFalse();
        assertThat(Leftovers.of(folder).isEmpty()).isTrue();
    }

    /** Ctrl-C between two groups: the second one would be started and stopped by nobody. */
    @Test
    void whatIsClosedStartsNothingMore() {
        var folder = new DataFolder(root);
        int kafka = LocalPorts.free();
        var supervisor = new Supervisor(folder.stateFile(), Clock.systemUTC(), said::add);
        supervisor.close();

        assertThatThrownBy(() -> supervisor.start(List.of(new KafkaPart(folder, kafka))))
                .isInstanceOf(Problem.class)
                .hasMessage("The start was interrupted.");
        assertThat(LocalPorts.answers(kafka)).isFalse();
        assertThat(Leftovers.of(folder).isEmpty()).isTrue();
    }

    private static State state(DataFolder folder) {
        return folder.stateFile().read().orElseThrow();
    }

    private static ProcessRecord recorded(DataFolder folder, String name) {
        return state(folder).named(name).orElseThrow();
    }
}
