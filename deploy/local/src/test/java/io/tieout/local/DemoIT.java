package io.tieout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.embedded.LocalPorts;
import io.tieout.local.process.ProcessRecord;
import io.tieout.local.process.State;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as a newcomer runs it, with the jars that ship, and with the connector killed in the middle of it. */
class DemoIT {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path data;

    private final List<ProcessRecord> started = new ArrayList<>();

    @Test
    void tiesOutAlthoughTheConnectorIsKilledInTheMiddleAndLeavesNothingBehind() throws Exception {
        List<String> said = new ArrayList<>();
        Process demo = launch();
        try (var lines = new BufferedReader(new InputStreamReader(demo.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("published ")) {
                    started.addAll(running());
                    connector().process().kill();
                }
            }
        }
        int code = demo.waitFor();

        String output = String.join("\n", said);
        assertThat(output).contains("connector ended unexpectedly");
        assertThat(said)
                .as(output)
                .contains("tie-out: in=20 posted=18 rejected=2 parked=0 dismissed=0 intacct=18 difference=0.00");
        assertThat(code).as(output).isZero();
        assertThat(started).hasSize(Role.values().length);
        assertThat(started).noneMatch(it -> it.process().isAlive());
        assertThat(started).noneMatch(it -> LocalPorts.answers(it.port()));
    }

    /** If the test fails in the middle, what it started must go all the same. */
    @AfterEach
    void endWhatIsLeft() throws Exception {
        command("down").start().waitFor();
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = command("demo", "--exit", "--payments", "20");
        Set<Integer> ports = new TreeSet<>();
        while (ports.size() < Role.values().length) {
            ports.add(LocalPorts.free());
        }
        var free = ports.iterator();
        for (Role role : Role.values()) {
            builder.command().addAll(List.of(role.portOption(), Integer.toString(free.next())));
        }
        return builder.start();
    }

    private ProcessBuilder command(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dtieout.home=" + HOME,
                "-jar",
                HOME.resolve("deploy/local/target/tieout-local.jar").toString()));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data-dir", data.toString()));
        return new ProcessBuilder(line).redirectErrorStream(true);
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
