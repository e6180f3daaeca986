package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.SimulatorControl.Invoice;
import io.tieout.local.Problem;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The vendor's own client from npm, in a Node.js process.
 *
 * @param folder with the installed client
 * @param gatewayPort where the simulator listens
 */
record VendorClient(Path folder, int gatewayPort) {

    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", "payments.mjs", "invoices.mjs");

    /**
     * What it says about a run, the start of Node.js and the sign-in not counted.
     *
     * @param unknown payments of which it does not know what became of them, because the call failed
     */
    record Run(double wallSeconds, double cpuSeconds, int posted, int unknown) {}

    /** @throws Problem if Node.js is missing or the client cannot be installed */
    static VendorClient install(Path home, int gatewayPort) {
        Path sources = home.resolve("benchmarks/src/main/vendor-sdk");
        Path folder = home.resolve("benchmarks/target/vendor-sdk");
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                Files.copy(sources.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Problem("The vendor's client cannot be installed in " + folder + ": " + e.getMessage(), e);
        }
        var client = new VendorClient(folder, gatewayPort);
        client.run(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        return client;
    }

    /**
     * Posts so many payments of one cent.
     *
     * @param round tells their document numbers from those of other rounds
     * @param inBatch how many in a call
     * @param warmUp how many more it posts before the clock starts
     */
    Run post(String company, List<Invoice> invoices, String round, int count, int inBatch, int warmUp) {
        List<Map<String, Object>> payments = IntStream.range(0, warmUp + count)
                .mapToObj(number -> payment(invoices.get(number % invoices.size()), round + "-" + number))
                .toList();
        Path file = folder.resolve("payments.json");
        try {
            Files.writeString(file, Json.mapper().writeValueAsString(payments));
        } catch (IOException e) {
            throw new Problem("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
        String said = run(
                Map.of(
                        "PAYMENTS", file.toString(),
                        "COMPANY", company,
                        "GATEWAY_PORT", Integer.toString(gatewayPort),
                        "IN_BATCH", Integer.toString(inBatch),
                        "WARM_UP", Integer.toString(warmUp)),
                "node",
                "payments.mjs");
        JsonNode result = Json.mapper().readTree(said);
        return new Run(
                result.path("wallSeconds").doubleValue(),
                result.path("cpuSeconds").doubleValue(),
                result.path("posted").intValue(),
                result.path("unknown").intValue());
    }

    /**
     * What it says about a loop over invoices.
     *
     * @param calls each of which is an API transaction
     */
    record Loop(double wallSeconds, double cpuSeconds, int calls, int invoices, int lines) {

        double recordsPerSecond() {
            return (invoices + lines) / wallSeconds;
        }
    }

    /**
     * Reads invoices with their lines.
     *
     * @param most how many invoices at most
     * @param forEach whether by a call for each invoice, or for a thousand
     * @param warmUp how many invoices it reads before the clock starts
     */
    Loop read(String company, int most, boolean forEach, int warmUp) {
        JsonNode result = Json.mapper()
                .readTree(run(
                        Map.of(
                                "COMPANY", company,
                                "GATEWAY_PORT", Integer.toString(gatewayPort),
                                "INVOICES", Integer.toString(most),
                                "LINES", forEach ? "each" : "many",
                                "WARM_UP", Integer.toString(warmUp)),
                        "node",
                        "invoices.mjs"));
        return new Loop(
                result.path("wallSeconds").doubleValue(),
                result.path("cpuSeconds").doubleValue(),
                result.path("calls").intValue(),
                result.path("invoices").intValue(),
                result.path("lines").intValue());
    }

    private static Map<String, Object> payment(Invoice invoice, String reference) {
        return Map.of(
                "customer",
                invoice.customerId(),
                "invoice",
                invoice.recordNo(),
                "amount",
                0.01,
                "reference",
                reference);
    }

    private String run(Map<String, String> environment, String... command) {
        Path errors = folder.resolve("errors.log");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Problem("%s ended with %d: %s"
                        .formatted(String.join(" ", command), process.exitValue(), Files.readString(errors)));
            }
            return output;
        } catch (IOException e) {
            throw new Problem(
                    "%s cannot be run: %s. This benchmark needs Node.js 20 or newer with npm."
                            .formatted(command[0], e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("The benchmark was interrupted.", e);
        }
    }
}
