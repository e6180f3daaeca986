package io.tieout.local.cli;

import io.tieout.local.stack.Role;
import io.tieout.local.stack.ServiceJars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the connector's probe, in the foreground: nothing of the stack has to run. */
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        description = {
            "Ask a sandbox company of Intacct what no source says of its gateway, and write a report.",
            "It only reads, unless --write is given; docs/probe.md says what is done then, and what is undone."
        })
final class ProbeCommand implements Callable<Integer> {
    @Option(
            names = "--connection",
            paramLabel = "FILE",
            required = true,
            description = "the company, its user and what may be used in it; docs/probe.md has the keys")
    @SuppressWarnings("NullAway.Init") // set by picocli
    Path connection;

    @Option(names = "--write", description = "also make records of a cent and take them away again")
    boolean write;

    @Option(names = "--plan", description = "only say what would be done")
    boolean plan;

    @Option(names = "--report", paramLabel = "FOLDER", description = "where the report goes (default: here)")
    @Nullable
    Path report;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                new ServiceJars(DataFolderOption.home()).of(Role.CONNECTOR).toString(),
                "probe",
                "--connection",
                connection.toString()));
        if (write) {
            command.add("--write");
        }
        if (plan) {
            command.add("--plan");
        }
        if (report != null) {
            command.addAll(List.of("--report", report.toString()));
        }
        Process probe = new ProcessBuilder(command).inheritIO().start();
        // It takes away what it made before it ends: the launcher waits for it.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endOf(probe), "stop"));
        return probe.waitFor();
    }

    private static void endOf(Process probe) {
        probe.destroy();
        try {
            probe.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
