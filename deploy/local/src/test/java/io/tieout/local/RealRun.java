package io.tieout.local;

import io.tieout.embedded.LocalPorts;
import io.tieout.local.stack.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The launcher as a process of its own, with the jars that ship.
 *
 * @param data the data folder
 */
record RealRun(Path data) {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    /** How a command ended. */
    record Ended(int code, List<String> said) {
        String output() {
            return String.join("\n", said);
        }
    }

    /** Runs a command that starts a stack, on ports that are free, to its end. */
    Ended onFreePorts(Consumer<String> listener, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        Set<Integer> ports = new TreeSet<>();
        while (ports.size() < Role.values().length) {
            ports.add(LocalPorts.free());
        }
        var free = ports.iterator();
        for (Role role : Role.values()) {
            all.addAll(List.of(role.portOption(), Integer.toString(free.next())));
        }
        return run(listener, all);
    }

    /** Runs a command on what was started. */
    Ended run(String... arguments) throws Exception {
        return run(_ -> {}, List.of(arguments));
    }

    /** Stops whatever a failed test left behind. */
    void endWhatIsLeft() throws Exception {
        run("down");
    }

    private Ended run(Consumer<String> listener, List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dtieout.home=" + HOME,
                "-jar",
                HOME.resolve("deploy/local/target/tieout-local.jar").toString()));
        line.addAll(arguments);
        line.addAll(List.of("--data-dir", data.toString()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                said.add(next);
                listener.accept(next);
            }
        }
        return new Ended(process.waitFor(), said);
    }
}
