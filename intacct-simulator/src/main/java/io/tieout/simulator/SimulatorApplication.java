package io.tieout.simulator;

import java.io.UncheckedIOException;

/** The simulator as a program. */
public final class SimulatorApplication {

    private SimulatorApplication() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            CommandLine commandLine = CommandLine.parse(arguments);
            if (commandLine.help()) {
                System.out.println(CommandLine.USAGE);
                return;
            }
            Simulator simulator = commandLine.simulator().start(commandLine.port());
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
            System.out.println(
                    "Intacct simulator: gateway " + simulator.gatewayUri() + ", control " + simulator.controlUri());
            simulator.join();
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }
}
