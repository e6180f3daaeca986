package io.tieout.local.cli;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the processes wrote, with the system's own {@code tail}. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Show the log of one process, or of all.")
final class LogsCommand implements Callable<Integer> {
    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Parameters(paramLabel = "SERVICE", arity = "0..1", description = "${COMPLETION-CANDIDATES}; default: all")
    @Nullable
    Role role;

    @Option(
            names = {"-f", "--follow"},
            description = "keep printing what is added")
    boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "50",
            description = "default: 50 of each")
    int lines = 50;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Run run = runToShow();
        List<Path> logs =
                logs(run.folder()).filter(it -> follow || Files.exists(it)).toList();
        if (logs.isEmpty()) {
            throw new Problem("Nothing was written yet with the data folder "
                    + run.folder().root() + ".");
        }
        spec.commandLine().getErr().println(run.heading());
        List<String> command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-F");
        }
        logs.stream().map(Path::toString).forEach(command::add);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** What runs; or else what wrote last, however it ended. */
    Run runToShow() {
        List<DataFolder> running = common.allRunning();
        return running.stream()
                .findFirst()
                .map(it -> new Run(it, running))
                .or(this::latest)
                .orElseThrow(() -> new Problem("There are no logs in "
                        + common.dataFolder().root() + " yet. Start with ./tieout up or ./tieout demo."));
    }

    private Stream<Path> logs(DataFolder folder) {
        if (role != null) {
            return Stream.of(folder.log(role));
        }
        return Stream.concat(
                        Stream.of(folder.log(Detached.LAUNCHER)),
                        Stream.of(Role.values()).map(folder::log))
                .filter(Files::exists);
    }

    private Optional<Run> latest() {
        return common.folders().stream()
                .filter(folder -> logs(folder).anyMatch(Files::exists))
                .max(Comparator.comparing(folder -> logs(folder)
                        .map(LogsCommand::writtenAt)
                        .max(Comparator.naturalOrder())
                        .orElse(FileTime.fromMillis(0))))
                .map(it -> new Run(it, List.of()));
    }

    private static FileTime writtenAt(Path log) {
        try {
            return Files.exists(log) ? Files.getLastModifiedTime(log) : FileTime.fromMillis(0);
        } catch (IOException e) {
            throw new Problem("The log " + log + " cannot be read: " + Reason.of(e) + ".", e);
        }
    }

    /**
     * What ran or runs on a data folder.
     *
     * @param running every folder on which something runs now, that one first; empty if nothing runs
     */
    record Run(DataFolder folder, List<DataFolder> running) {
        String heading() {
            if (running.isEmpty()) {
                return "Nothing runs. Logs of what ran last, with the data folder " + folder.root() + ":";
            }
            String others =
                    running.stream().skip(1).map(it -> it.root().toString()).collect(Collectors.joining(", "));
            return "Logs of what runs with the data folder " + folder.root()
                    + (others.isEmpty() ? ":" : " (more runs with " + others + "; choose with --data-dir):");
        }
    }
}
