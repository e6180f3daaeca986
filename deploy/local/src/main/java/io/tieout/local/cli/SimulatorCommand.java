package io.tieout.local.cli;

import io.tieout.embedded.LocalPorts;
import io.tieout.local.Problem;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.ServiceJars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the Intacct simulator alone, in the foreground. */
@Command(
        name = "simulator",
        mixinStandardHelpOptions = true,
        description = "Run the Intacct simulator alone, in the foreground.")
final class SimulatorCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:TIEOUT_SIMULATOR_PORT:-18099}",
            description = "default: 18099")
    int port;

    @Option(
            names = "--seed-data",
            paramLabel = "NAME",
            defaultValue = "demo",
            description = "demo: the company DEMO with customers and invoices; none: nothing (default: demo)")
    String seedData = "demo";

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!LocalPorts.isFree(port)) {
            throw new Problem(
                    "Port %d, which the simulator needs, is taken by another program. End that program or choose another port with --port PORT."
                            .formatted(port));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                new ServiceJars(DataFolderOption.home()).of(Role.SIMULATOR).toString(),
                "--port",
                Integer.toString(port)));
        command.addAll(List.of("--seed-data", seedData));
        Process simulator = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::destroy, "stop"));
        return simulator.waitFor();
    }
}
