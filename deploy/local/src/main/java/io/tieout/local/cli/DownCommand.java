package io.tieout.local.cli;

import io.tieout.local.Problem;
import io.tieout.local.process.State;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Leftovers;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops everything, whether its launcher lives or not. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stop everything in an orderly way, also when the launcher is gone.")
final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean stopped = false;
        for (DataFolder folder : common.folders()) {
            stopped |= stop(folder);
        }
        out.println(stopped ? "Everything is stopped." : "Nothing was running.");
        return 0;
    }

    private static boolean stop(DataFolder folder) {
        Optional<State> state = folder.stateFile().read();
        boolean launched = state.filter(State::launcherIsAlive).isPresent();
        if (launched) {
            var launcher = state.orElseThrow().launcher().process();
            launcher.signal("TERM");
            if (!launcher.awaitEnd(PATIENCE)) {
                throw new Problem("The launcher (process " + launcher.pid() + ") did not stop everything within "
                        + PATIENCE.toSeconds() + " seconds. End it with kill -9 " + launcher.pid()
                        + " and run ./tieout down again.");
            }
        }
        Leftovers leftovers = Leftovers.of(folder);
        if (leftovers.isEmpty()) {
            return launched;
        }
        leftovers.endAll();
        folder.stateFile().delete();
        return true;
    }
}
