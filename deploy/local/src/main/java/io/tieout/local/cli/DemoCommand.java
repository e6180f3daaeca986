package io.tieout.local.cli;

import io.tieout.local.process.Announcer;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the whole way of the data with a company that is made for it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start everything, connect a demo company, publish sample payments and tie out.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    PortOptions ports = new PortOptions();

    @Option(
            names = "--payments",
            paramLabel = "N",
            defaultValue = "50",
            description = "how many payments (default: 50)")
    int payments = 50;

    @Option(names = "--exit", description = "stop everything at the end; exit code 0 only if it ties out")
    boolean exit;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Announcer announcer = new Console(spec.commandLine().getOut());
        DataFolder folder = common.dataFolder().demo();
        var settings =
                new Settings(CommonOptions.home(), folder, ports.ports(), List.of("--seed-data", "demo"), Map.of());
        try (var running = Running.start(settings, announcer)) {
            running.untilInterrupted();
        }
        return 0;
    }
}
