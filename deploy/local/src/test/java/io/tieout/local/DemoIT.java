package io.tieout.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.embedded.LocalPorts;
import io.tieout.local.RealRun.Ended;
import io.tieout.local.process.ProcessRecord;
import io.tieout.local.process.State;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as a newcomer runs it, with the jars that ship, and with the connector killed in the middle of it. */
class DemoIT {
    @TempDir
    Path data;

    private final List<ProcessRecord> started = new ArrayList<>();

    @Test
    void tiesOutAlthoughTheConnectorIsKilledInTheMiddleAndLeavesNothingBehind() throws Exception {
        Ended demo = new RealRun(data).onFreePorts(this::killTheConnector, "demo", "--exit", "--payments", "20");
        List<String> said = demo.said();
        int code = demo.code();

        String output = demo.output();
        assertThat(output).contains("connector ended unexpectedly");
        assertThat(said)
                .as(output)
                .contains("tie-out: in=20 posted=18 rejected=2 parked=0 dismissed=0 intacct=18 difference=0.00");
        assertThat(said)
                .as(output)
                .anyMatch(line ->
                        line.startsWith("e-mail to accountant@localhost: Import of outstanding invoices from DEMO"
                                + " completed: 0 written, "));
        assertThat(said).as(output).anyMatch(line -> line.matches("readiness of the company: .*\\d+ OK.*"));
        assertThat(output).containsPattern("the image of invoice \\S+, as Intacct prints it: [\\d,]+ bytes of PDF");
        assertThat(code).as(output).isZero();
        assertThat(started).hasSize(Role.values().length);
        assertThat(started).noneMatch(it -> it.process().isAlive());
        assertThat(started).noneMatch(it -> LocalPorts.answers(it.port()));
    }

    /** If the test fails in the middle, what it started must go all the same. */
    @AfterEach
    void endWhatIsLeft() throws Exception {
        new RealRun(data).endWhatIsLeft();
    }

    private void killTheConnector(String line) {
        if (line.startsWith("published ")) {
            started.addAll(running());
            connector().process().kill();
        }
    }

    private List<ProcessRecord> running() {
        return new DataFolder(data)
                .demo()
                .stateFile()
                .read()
                .map(State::processes)
                .orElse(List.of());
    }

    private ProcessRecord connector() {
        return running().stream()
                .filter(it -> it.name().equals(Role.CONNECTOR.label()))
                .findFirst()
                .orElseThrow();
    }
}
