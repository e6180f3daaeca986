package io.tieout.local.cli;

import io.tieout.local.process.ProcessRecord;
import io.tieout.local.process.State;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Health;
import io.tieout.local.stack.Role;
import io.tieout.model.event.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what runs. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show name, process id, port and health of each process.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything is up", "1:something is not"})
final class StatusCommand implements Callable<Integer> {
    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Option(names = "--json", description = "for programs")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        Optional<DataFolder> folder = common.running();
        Optional<State> state = folder.flatMap(it -> it.stateFile().read());
        List<Row> rows = Stream.of(Role.values()).map(role -> row(role, state)).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
        } else {
            folder.ifPresentOrElse(
                    it -> out.println("Data: " + it.root()
                            + (state.filter(State::launcherIsAlive).isPresent()
                                    ? ""
                                    : " (its launcher is gone: nothing is restarted; ./tieout down stops the rest)")),
                    () -> out.println("Nothing runs."));
            rows.forEach(row -> out.println(row.asText()));
        }
        return rows.stream().allMatch(row -> row.health() == Condition.UP) ? 0 : 1;
    }

    private static Row row(Role role, Optional<State> state) {
        Optional<ProcessRecord> process = state.flatMap(it -> it.named(role.label()))
                .filter(it -> it.process().isAlive());
        return process.map(it -> new Row(
                        role.label(),
                        it.pid(),
                        it.port(),
                        Health.serves(role, it.port()) ? Condition.UP : Condition.NOT_READY))
                .orElseGet(() -> new Row(role.label(), 0, 0, Condition.DOWN));
    }

    /** How a process is. */
    enum Condition {
        UP,
        NOT_READY,
        DOWN
    }

    /** One line; a process that does not run has neither id nor port (0). */
    record Row(String name, long pid, int port, Condition health) {
        String asText() {
            return health == Condition.DOWN
                    ? "  %-10s down".formatted(name)
                    : "  %-10s %-9s process %-8d port %d"
                            .formatted(name, health == Condition.UP ? "up" : "not ready", pid, port);
        }
    }
}
