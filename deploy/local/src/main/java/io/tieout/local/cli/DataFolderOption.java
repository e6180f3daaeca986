package io.tieout.local.cli;

import io.tieout.local.Problem;
import io.tieout.local.process.ProcessRecord;
import io.tieout.local.process.State;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command wants to know: which project, which data folder. */
final class DataFolderOption {
    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            defaultValue = "${env:TIEOUT_DATA_DIR:-.tieout}",
            description = "where everything is kept (default: .tieout in the project)")
    Path dataDir = Path.of(".tieout");

    /** The folder of the project, which the script passes on. */
    static Path home() {
        return Path.of(System.getProperty("tieout.home", ".")).toAbsolutePath().normalize();
    }

    DataFolder dataFolder() {
        return new DataFolder(home().resolve(dataDir));
    }

    /** The data folder on which something runs: that of {@code up}, or else that of {@code demo}, {@code chaos}, {@code reality} or a {@code drill}. */
    Optional<DataFolder> running() {
        return allRunning().stream().findFirst();
    }

    /** All of them, in that order. */
    List<DataFolder> allRunning() {
        return folders().stream()
                .filter(folder ->
                        folder.stateFile().read().filter(State::isAnythingAlive).isPresent())
                .toList();
    }

    /** The same, and where nothing runs a sentence about it. */
    DataFolder requireRunning() {
        return running()
                .orElseThrow(() -> new Problem("Nothing runs with the data folder "
                        + dataFolder().root() + ". Start with ./tieout up or ./tieout demo."));
    }

    /** Where the Kafka listens that runs. */
    String localKafka() {
        int port = requireRunning()
                .stateFile()
                .read()
                .flatMap(state -> state.named(Role.KAFKA.label()))
                .map(ProcessRecord::port)
                .orElse(Role.KAFKA.usualPort());
        return "127.0.0.1:" + port;
    }

    List<DataFolder> folders() {
        return List.of(
                dataFolder(),
                dataFolder().demo(),
                dataFolder().chaos(),
                dataFolder().reality(),
                dataFolder().restore());
    }
}
