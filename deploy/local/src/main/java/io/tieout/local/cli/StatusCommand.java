package io.tieout.local.cli;

import io.tieout.local.process.ProcessRecord;
import io.tieout.local.process.State;
import io.tieout.local.stack.Condition;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Health;
import io.tieout.local.stack.Role;
import io.tieout.model.event.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    public Integer call() throws InterruptedException {
        Optional<DataFolder> folder = common.running();
        Optional<State> state = folder.flatMap(it -> it.stateFile().read());
        List<Row> rows = rows(folder, state);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
        } else {
            out.println(heading(folder, state));
            rows.forEach(row -> out.println(row.asText()));
        }
        return rows.stream().allMatch(row -> row.health() == Condition.UP) ? 0 : 1;
    }

    /** Each check has a limit of its own, and they run beside each other: a process that hangs delays no answer but its own. */
    private static List<Row> rows(Optional<DataFolder> folder, Optional<State> state) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Row>> questions = Stream.of(Role.values())
                    .<Callable<Row>>map(role -> () -> row(role, folder, state))
                    .toList();
            return threads.invokeAll(questions).stream().map(Future::resultNow).toList();
        }
    }

    private static String heading(Optional<DataFolder> folder, Optional<State> state) {
        if (folder.isEmpty() || state.isEmpty()) {
            return "Nothing runs.";
        }
        String data = "Data: " + folder.get().root();
        if (!state.get().launcherIsAlive()) {
            return data + " (its launcher is gone: nothing is restarted; ./tieout down stops the rest)";
        }
        return switch (state.get().phase()) {
            case READY -> data;
            case STARTING -> data + " (still starting)";
            case STOPPING -> data + " (stopping)";
            case INCOMPLETE -> data + " (the demo company is not ready; its launcher has said why)";
        };
    }

    private static Row row(Role role, Optional<DataFolder> folder, Optional<State> state) {
        Optional<ProcessRecord> process = state.flatMap(it -> it.named(role.label()))
                .filter(it -> it.process().isAlive());
        return process.map(it ->
                        new Row(role.label(), it.pid(), it.port(), condition(role, folder.orElseThrow(), it.port())))
                .orElseGet(() -> new Row(role.label(), 0, 0, Condition.DOWN));
    }

    /** A process that is there and does not listen yet is not down. */
    private static Condition condition(Role role, DataFolder folder, int port) {
        Condition condition = Health.of(role, folder, port);
        return condition == Condition.DOWN ? Condition.NOT_READY : condition;
    }

    /** One line; a process that does not run has neither id nor port (0). */
    record Row(String name, long pid, int port, Condition health) {
        String asText() {
            return health == Condition.DOWN
                    ? "  %-10s down".formatted(name)
                    : "  %-10s %-13s process %-8d port %d".formatted(name, inWords(health), pid, port);
        }

        private static String inWords(Condition health) {
            return health.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
