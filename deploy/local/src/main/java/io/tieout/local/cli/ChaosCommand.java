package io.tieout.local.cli;

import io.tieout.local.chaos.Chaos;
import io.tieout.local.chaos.ChaosSize;
import io.tieout.local.process.Announcer;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tries to break the promises with real processes. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = {
            "Start everything fresh, publish payments, end processes with SIGKILL and let the gateway misbehave meanwhile;",
            "then wait for quiet and tie out. Exit code 0 only if nothing is there twice, nothing is lost and the ledgers agree."
        })
final class ChaosCommand implements Callable<Integer> {
    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Mixin
    PortOptions ports = new PortOptions();

    @Option(
            names = "--payments",
            paramLabel = "N",
            defaultValue = "2000",
            description = "how many payments (default: 2000)")
    int payments = 2000;

    @Option(
            names = "--kills",
            paramLabel = "K",
            defaultValue = "10",
            description = "how many processes are ended with SIGKILL (default: 10)")
    int kills = 10;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "the same seed gives the same kills and faults (default: 1)")
    long seed = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        var size = new ChaosSize(payments, kills, seed);
        Announcer announcer = new Console(spec.commandLine().getOut());
        DataFolder folder = common.dataFolder().chaos();
        var settings = new Settings(
                DataFolderOption.home(),
                folder,
                ports.ports(),
                List.of("--data", folder.simulator().toString(), "--fsync"),
                Chaos.environment(),
                Set.of());
        try (var running = Running.startEmpty(settings, announcer)) {
            return new Chaos(settings, size, Clock.systemUTC(), announcer).run() ? 0 : 1;
        }
    }
}
