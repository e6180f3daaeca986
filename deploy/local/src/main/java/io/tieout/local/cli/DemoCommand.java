package io.tieout.local.cli;

import io.tieout.local.Problem;
import io.tieout.local.demo.Demo;
import io.tieout.local.demo.DemoCompany;
import io.tieout.local.process.Announcer;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.Settings;
import io.tieout.local.stack.WayIn;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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
    DataFolderOption common = new DataFolderOption();

    @Mixin
    PortOptions ports = new PortOptions();

    @Option(
            names = "--payments",
            paramLabel = "N",
            defaultValue = "50",
            description = "how many payments (default: 50)")
    int payments = 50;

    @Option(
            names = "--company",
            paramLabel = "NAME",
            defaultValue = "demo",
            description = {
                "whose books: demo, single-currency (no record names a currency) or awkward (zone UTC-7, day before month,",
                "account labels, required dimensions, several entities, numbers with slashes) (default: demo)"
            })
    String name = "demo";

    @Option(names = "--exit", description = "stop everything at the end; exit code 0 only if it ties out")
    boolean exit;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Demo.requireEnough(payments);
        DemoCompany company = DemoCompany.named(name)
                .orElseThrow(() -> new Problem("There is no company \"" + name + "\" for the demonstration; there are "
                        + String.join(", ", DemoCompany.names()) + "."));
        Announcer announcer = new Console(spec.commandLine().getOut());
        DataFolder folder = common.dataFolder().demo();
        Settings settings = new Settings(
                DataFolderOption.home(),
                folder,
                ports.ports(),
                List.of("--seed-data", company.seedData()),
                Demo.environment(),
                Set.of());
        try (var running = Running.startEmpty(settings, announcer)) {
            boolean tiesOut = new Demo(settings, company, payments, Clock.systemUTC(), announcer).run();
            if (!exit) {
                sayWhereToLook(settings, announcer);
                running.untilInterrupted();
            }
            return tiesOut ? 0 : 1;
        }
    }

    private static void sayWhereToLook(Settings settings, Announcer announcer) {
        announcer.say("");
        announcer.say(WayIn.sentence(settings));
        announcer.say("It stays up until Ctrl-C. In another terminal:");
        announcer.say("  ./tieout status              which processes run where");
        announcer.say("  ./tieout logs connector -f   what a service writes");
        announcer.say("  ./tieout publish FILE        more events, such as those in "
                + settings.folder().root().resolve("billing-events.jsonl"));
        announcer.say("  " + settings.ports().http(Role.PAYMENT) + "/actuator/prometheus   metrics");
    }
}
