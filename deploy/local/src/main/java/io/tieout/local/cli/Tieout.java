package io.tieout.local.cli;

import io.tieout.embedded.NodeFailed;
import io.tieout.local.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the launcher. */
@Command(
        name = "tieout",
        description = "Keeps a billing platform and Sage Intacct tied out.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "  test                   run every test of the project",
            "  bench NAME             measure; docs/performance.md has the names",
            "",
            "Every option of a port is also read from an environment variable, such as",
            "TIEOUT_POSTGRES_PORT, and the data folder from TIEOUT_DATA_DIR."
        },
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            RestartCommand.class,
            LogsCommand.class,
            MailsCommand.class,
            PublishCommand.class,
            ReplayCommand.class,
            ChaosCommand.class,
            RealityCommand.class,
            DrillCommand.class,
            RestoredCommand.class,
            RewindCommand.class,
            SimulatorCommand.class,
            ProbeCommand.class,
            TokenCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Tieout {
    private Tieout() {}

    public static void main(String[] args) {
        int code = commandLine().execute(args.length == 0 ? new String[] {"help"} : args);
        System.exit(code);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tieout())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, command, _) -> {
                    switch (exception) {
                        case Problem problem -> command.getErr().println("tieout: " + problem.getMessage());
                        case NodeFailed failure -> command.getErr().println("tieout: " + failure.getMessage());
                        default -> exception.printStackTrace(command.getErr());
                    }
                    return 1;
                });
    }
}
