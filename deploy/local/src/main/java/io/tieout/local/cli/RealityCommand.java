package io.tieout.local.cli;

import io.tieout.local.Problem;
import io.tieout.local.process.Announcer;
import io.tieout.local.reality.Reality;
import io.tieout.local.reality.situation.Situation;
import io.tieout.local.reality.situation.Situations;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays what happens to real companies, all of it in one run. */
@Command(
        name = "reality",
        mixinStandardHelpOptions = true,
        description = {
            "Start everything fresh and play what happens to real companies, each in a company of its own.",
            "Exit code 0 only if every event has one answer, the payments add up, nothing is there twice, and each cent",
            "by which billing and Intacct differ is explained by the right cause."
        })
final class RealityCommand implements Callable<Integer> {
    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Mixin
    PortOptions ports = new PortOptions();

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "only these situations (default: all)")
    List<String> only = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        Announcer announcer = new Console(spec.commandLine().getOut());
        DataFolder folder = common.dataFolder().reality();
        List<Situation> situations = chosen();
        var settings = new Settings(
                DataFolderOption.home(), folder, ports.ports(), List.of(), Reality.environment(), Set.of());
        try (var running = Running.startEmpty(settings, announcer)) {
            return new Reality(settings, situations, Clock.systemUTC(), announcer).run() ? 0 : 1;
        }
    }

    private List<Situation> chosen() {
        List<String> names = Situations.all().stream().map(Situation::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new Problem(
                        "There is no situation \"" + name + "\"; there are " + String.join(", ", names) + ".");
            }
        }
        return Situations.all().stream()
                .filter(it -> only.isEmpty() || only.contains(it.name()))
                .collect(Collectors.toList());
    }
}
