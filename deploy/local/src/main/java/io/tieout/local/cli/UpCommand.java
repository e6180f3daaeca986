package io.tieout.local.cli;

import io.tieout.local.Problem;
import io.tieout.local.process.Announcer;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.Settings;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything, empty at first, and keeps its data over restarts. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start everything and keep it running; the data survives restarts.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Mixin
    PortOptions ports = new PortOptions();

    @Option(names = "--detach", description = "return when everything is ready and leave it running")
    boolean detach;

    @Option(
            names = "--without",
            paramLabel = "SERVICE",
            split = ",",
            description = "do not start these, for example because you run one in your IDE")
    Set<Role> without = EnumSet.noneOf(Role.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Announcer announcer = new Console(spec.commandLine().getOut());
        if (detach) {
            Detached.launch(common.dataFolder(), spec.commandLine(), announcer);
            return 0;
        }
        if (!Role.PROGRAMS.containsAll(without)) {
            throw new Problem("PostgreSQL and Kafka cannot be left out; --without takes " + Role.PROGRAMS + ".");
        }
        DataFolder folder = common.dataFolder();
        var settings = new Settings(
                DataFolderOption.home(), folder, ports.ports(), simulatorArguments(folder), Map.of(), without);
        try (var running = Running.start(settings, announcer)) {
            announcer.say("Everything is up. Data: " + folder.root());
            for (Role role : Role.values()) {
                if (role.isService() && !without.contains(role)) {
                    announcer.say("  %-10s %s"
                            .formatted(role.label(), settings.ports().http(role)));
                }
            }
            announcer.say("Ctrl-C stops it; so does ./tieout down in another terminal.");
            running.untilInterrupted();
        }
        return 0;
    }

    private static List<String> simulatorArguments(DataFolder folder) {
        return List.of("--seed-data", "demo", "--data", folder.simulator().toString());
    }
}
