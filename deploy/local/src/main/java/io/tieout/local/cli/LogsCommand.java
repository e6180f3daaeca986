package io.tieout.local.cli;

import io.tieout.local.Problem;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder folder = common.running()
                .or(this::latest)
                .orElseThrow(() -> new Problem("There are no logs in "
                        + common.dataFolder().root() + " yet. Start with ./tieout up or ./tieout demo."));
        List<String> command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-F");
        }
        logs(folder).map(Path::toString).forEach(command::add);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private Stream<Path> logs(DataFolder folder) {
        Stream<Role> roles = role == null ? Stream.of(Role.values()) : Stream.of(role);
        return roles.map(folder::log).filter(path -> follow || Files.exists(path));
    }

    private Optional<DataFolder> latest() {
        return common.folders().stream()
                .filter(it -> Files.isDirectory(it.root().resolve("logs")))
                .findFirst();
    }
}
