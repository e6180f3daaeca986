package io.tieout.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.embedded.LocalPorts;
import io.tieout.local.RealRun.Ended;
import io.tieout.local.demo.DemoCompany;
import io.tieout.local.process.ProcessRecord;
import io.tieout.local.process.State;
import io.tieout.local.rooms.Counts;
import io.tieout.local.rooms.Rooms;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Ports;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the README as a newcomer follows them, and what he tries next, with the jars that ship. */
class NewcomerIT {
    private static final Path EXAMPLE =
            Path.of("../../docs/examples/payments.jsonl").toAbsolutePath().normalize();

    @TempDir
    Path data;

    @Test
    void whatIsStartedIsReadyForTheExampleAndTellsHowItIs() throws Exception {
        var tieout = new RealRun(data);
        Ended up = tieout.onFreePorts(_ -> {}, "up", "--detach");

        assertThat(up.code()).as(up.output()).isZero();
        assertThat(up.said())
                .as("progress as in the foreground")
                .anyMatch(it -> it.matches("postgres +ready on port \\d+ after .*"))
                .contains("connecting the demo company", "imported 45 customers, 150 invoices, 100 of them open")
                .contains("tenant demo is ready for events: ./tieout publish docs/examples/payments.jsonl");
        assertThat(tieout.run("status").said()).first().asString().isEqualTo("Data: " + data);

        Ended published = tieout.run("publish", EXAMPLE.toString());
        assertThat(published.output()).isEqualTo("4 events published to 2 topics");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(payments()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0, 0)));
        assertThat(rooms().simulator().documentsOfTieout("DEMO")).hasSize(3);

        thePageShowsThemToWhoeverReadTheLastLines(up);
        everyDocumentedRequestAnswersAsItsDocumentSays(tieout);

        Ended logs = tieout.run("logs", "payment", "-n", "5");
        assertThat(logs.said().getFirst()).isEqualTo("Logs of what runs with the data folder " + data + ":");
        assertThat(logs.said()).hasSizeGreaterThan(5);
        theDatabaseHangsAndStatusSaysSo(tieout);

        Ended down = tieout.run("down");
        assertThat(down.said()).last().isEqualTo("Everything is stopped.");
        assertThat(tieout.run("logs", "payment", "-n", "1").said().getFirst())
                .isEqualTo("Nothing runs. Logs of what ran last, with the data folder " + data + ":");
    }

    private static void thePageShowsThemToWhoeverReadTheLastLines(Ended up) throws Exception {
        String wayIn = up.said().stream()
                .filter(it -> ConsoleVisitor.WAY_IN.matcher(it).matches())
                .findFirst()
                .orElseThrow();
        ConsoleVisitor visitor = ConsoleVisitor.of(wayIn);

        assertThat(visitor.page("/"))
                .contains("<title>Overview · Tieout</title>", "Open invoices, both sides", "<b>3</b> recorded")
                .doesNotContain("at the moment");
        assertThat(visitor.page("/t/demo/payments")).contains("3 of 3", "Recorded as");
    }

    private void everyDocumentedRequestAnswersAsItsDocumentSays(RealRun tieout) throws Exception {
        String token = tieout.run("token").output();
        List<String> flaws = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role.isService()) {
                String service = role.label() + "-service";
                int port = state().named(role.label()).orElseThrow().port();
                new DocumentedApi(service, port, token, DemoCompany.ORDINARY.tenant())
                        .flaws()
                        .forEach(flaw -> flaws.add(service + ": " + flaw));
            }
        }
        assertThat(flaws).isEmpty();
    }

    /** The system still accepts connections for a process that was stopped by a signal. */
    private void theDatabaseHangsAndStatusSaysSo(RealRun tieout) throws Exception {
        ProcessRecord postgres = state().named(Role.POSTGRES.label()).orElseThrow();
        ProcessRecord kafka = state().named(Role.KAFKA.label()).orElseThrow();
        ProcessRecord mapping = state().named(Role.MAPPING.label()).orElseThrow();
        List<ProcessRecord> stopped = List.of(postgres, kafka, mapping);
        stopped.forEach(it -> it.process().signal("STOP"));
        try {
            assertThat(stopped).allMatch(it -> LocalPorts.answers(it.port()));
            Ended status = tieout.run("status");
            assertThat(status.code()).isEqualTo(1);
            assertThat(status.said())
                    .anyMatch(it -> it.matches(" +postgres +not answering +process " + postgres.pid() + " .*"))
                    .anyMatch(it -> it.matches(" +kafka +not answering +process " + kafka.pid() + " .*"))
                    .anyMatch(it -> it.matches(" +mapping +not answering +process " + mapping.pid() + " .*"))
                    .anyMatch(it -> it.matches(" +simulator +up +process .*"));
        } finally {
            stopped.forEach(it -> it.process().signal("CONT"));
        }
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            Ended status = tieout.run("status");
            assertThat(status.code()).as(status.output()).isZero();
        });
    }

    /** If the test fails in the middle, what it started must go all the same. */
    @AfterEach
    void endWhatIsLeft() throws Exception {
        new RealRun(data).endWhatIsLeft();
    }

    private Counts payments() {
        return rooms().payments().summary();
    }

    private Rooms rooms() {
        Map<Role, Integer> ports = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            ports.put(role, state().named(role.label()).orElseThrow().port());
        }
        var settings = new Settings(
                Path.of("../.."), new DataFolder(data), Ports.usualExcept(ports), List.of(), Map.of(), Set.of());
        return Rooms.of(settings, DemoCompany.ORDINARY.tenant(), Clock.systemUTC());
    }

    private State state() {
        return new DataFolder(data).stateFile().read().orElseThrow();
    }
}
