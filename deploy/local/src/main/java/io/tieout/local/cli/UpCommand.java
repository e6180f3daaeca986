package io.tieout.local.cli;

import io.tieout.local.Problem;
import io.tieout.local.demo.ConnectingCompany;
import io.tieout.local.demo.DemoCompany;
import io.tieout.local.process.Announcer;
import io.tieout.local.rooms.Rooms;
import io.tieout.local.stack.Condition;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Health;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.Settings;
import io.tieout.local.stack.WayIn;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything, connects the demo company, and keeps its data over restarts. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Start everything and keep it running, with the demo company of the simulator connected as tenant demo.",
            "The data survives restarts."
        })
final class UpCommand implements Callable<Integer> {
    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Mixin
    PortOptions ports = new PortOptions();

    @Option(names = "--detach", description = "return when everything is ready and leave it running")
    boolean detach;

    @Option(names = "--no-demo", description = "connect no company: do it yourself on the console")
    boolean noDemo;

    /** Set for the launcher that {@code --detach} starts: somebody else says the last words. */
    @Option(names = Detached.BACKGROUND, hidden = true)
    boolean background;

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
            return Detached.launch(common.dataFolder(), spec.commandLine(), announcer) ? 0 : 1;
        }
        if (!Role.PROGRAMS.containsAll(without)) {
            throw new Problem("PostgreSQL and Kafka cannot be left out; --without takes " + Role.PROGRAMS + ".");
        }
        DataFolder folder = common.dataFolder();
        var settings = new Settings(
                DataFolderOption.home(), folder, ports.ports(), simulatorArguments(folder), Map.of(), without);
        try (var running = Running.start(settings, announcer)) {
            if (!background) {
                folder.forget(Detached.LAUNCHER);
            }
            boolean connected = noDemo || hasConnected(settings, announcer);
            announcer.say((connected ? "Everything is up. Data: " : "All processes are up. Data: ") + folder.root());
            for (Role role : Role.values()) {
                if (role.isService() && !without.contains(role)) {
                    announcer.say("  %-10s %s"
                            .formatted(role.label(), settings.ports().http(role)));
                }
            }
            if (!without.contains(Role.CONSOLE)) {
                announcer.say(WayIn.sentence(settings));
            }
            if (!background) {
                announcer.say("Ctrl-C stops it; so does ./tieout down in another terminal.");
            }
            running.isUp(connected);
            running.untilInterrupted();
        }
        return 0;
    }

    /** What cannot be connected is no reason to stop what runs: a person looks into it while it runs. */
    private boolean hasConnected(Settings settings, Announcer announcer) {
        List<Role> missing = without.stream()
                .filter(role -> role != Role.CONSOLE) // nobody needs it to be connected
                .filter(role ->
                        Health.of(role, settings.folder(), settings.ports().of(role)) != Condition.UP)
                .toList();
        if (!missing.isEmpty()) {
            announcer.say(
                    "The demo company is not connected, because %s was left out; run ./tieout up again when it runs."
                            .formatted(missing.stream().map(Role::label).collect(Collectors.joining(", "))));
            return true;
        }
        var company = DemoCompany.ORDINARY;
        try {
            new ConnectingCompany(company, Rooms.of(settings, company.tenant(), Clock.systemUTC()), announcer)
                    .connect();
            announcer.say("tenant %s is ready for events: ./tieout publish docs/examples/payments.jsonl"
                    .formatted(company.tenant()));
            return true;
        } catch (Problem problem) {
            announcer.say("The demo company is not ready: " + problem.getMessage());
            return false;
        }
    }

    private static List<String> simulatorArguments(DataFolder folder) {
        return List.of(
                "--seed-data",
                DemoCompany.ORDINARY.seedData(),
                "--data",
                folder.simulator().toString());
    }
}
