package io.tieout.local.cli;

import io.tieout.local.chaos.RestoreDrill;
import io.tieout.local.process.Announcer;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Role;
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

/** Rehearses what an operator has to do on the worst day. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = "Rehearse a disaster on an installation of its own.",
        subcommands = DrillCommand.Restore.class)
final class DrillCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }

    /** PostgreSQL is put back an hour. */
    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = {
                "Start everything fresh, publish payments, put PostgreSQL back to an earlier copy of itself while Intacct forgets",
                "all control ids, and recover. Exit code 0 only if the services refused to go on by themselves, nothing is",
                "there twice, nothing is lost and the ledgers agree."
            })
    static final class Restore implements Callable<Integer> {
        @Mixin
        DataFolderOption common = new DataFolderOption();

        @Mixin
        PortOptions ports = new PortOptions();

        @Option(
                names = "--payments",
                paramLabel = "N",
                defaultValue = "300",
                description = "how many payments (default: 300)")
        int payments = 300;

        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        CommandSpec spec;

        @Override
        public Integer call() {
            Announcer announcer = new Console(spec.commandLine().getOut());
            Settings all = settings(Set.of());
            var drill = new RestoreDrill(all, payments, Clock.systemUTC(), announcer);
            try (var running = Running.startEmpty(all, announcer)) {
                drill.loseAnHour();
            }
            drill.putBack();
            try (var infrastructure = Running.start(settings(Role.PROGRAMS), announcer)) {
                drill.rewind();
            }
            try (var running = Running.start(all, announcer)) {
                running.isUp(true);
                return drill.recover() ? 0 : 1;
            }
        }

        private Settings settings(Set<Role> without) {
            DataFolder folder = common.dataFolder().restore();
            return new Settings(
                    DataFolderOption.home(),
                    folder,
                    ports.ports(),
                    List.of("--data", folder.simulator().toString()),
                    RestoreDrill.environment(),
                    without);
        }
    }
}
