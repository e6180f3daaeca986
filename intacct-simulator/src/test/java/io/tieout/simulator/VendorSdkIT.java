package io.tieout.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Limits;
import io.tieout.simulator.seed.InitialBooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs the vendor's own client from npm, unchanged, against the simulator. What it accepts is what the simulator sends. */
class VendorSdkIT {

    private static final Path SOURCES = Path.of("src/test/vendor-sdk");
    private static final Path FOLDER = Path.of("target/vendor-sdk");

    @Test
    void theVendorsOwnClientWorksThroughSessionsReadsWritesAndErrors() throws Exception {
        assumeTrue(
                runs("node", "--version") && runs("npm", "--version"),
                "The vendor's SDK was not run because node and npm are not on the PATH: install Node.js 20 or newer.");
        Files.createDirectories(FOLDER);
        for (String name : List.of("package.json", "package-lock.json", "simulator.test.mjs")) {
            Files.copy(SOURCES.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Run install = run(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        assertThat(install.exitCode()).as(install.output()).isZero();

        try (Simulator simulator =
                Simulator.inMemory().seeded(InitialBooks.DEMO).start(0)) {
            CompanyDefinition demo = simulator.companies().get("DEMO").definition();
            simulator.define(demo.withLimits(Limits.DEFAULT.withConcurrency(5, Limits.WhenBusy.QUEUE)));
            Run test = run(
                    Map.of(
                            "GATEWAY_PORT", String.valueOf(simulator.port()),
                            "CONTROL_URL", simulator.controlUri().toString()),
                    "node",
                    "--test",
                    "--test-reporter=tap",
                    "simulator.test.mjs");

            assertThat(test.exitCode()).as(test.output()).isZero();
            assertThat(test.output()).contains("# pass 13").contains("# fail 0");
            assertThat(simulator.ledger("DEMO").invoice("SDK-INV-1"))
                    .hasValueSatisfying(invoice -> assertThat(invoice.state()).isEqualTo("Reversed"));
            assertThat(simulator.ledger("DEMO").adjustments()).hasSize(1);
        }
    }

    private record Run(int exitCode, String output) {}

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static Run run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(output).isTrue();
        return new Run(process.exitValue(), output);
    }
}
