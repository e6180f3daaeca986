package io.tieout.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.simulator.gateway.DemoGateway;
import io.tieout.simulator.oracle.Ledger;
import io.tieout.simulator.seed.InitialBooks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed simulator has acknowledged is there when it comes back. */
class KilledSimulatorIT {

    private static final Pattern GATEWAY = Pattern.compile("gateway (http://\\S+/xmlgw\\.phtml)");

    @TempDir
    private Path folder;

    private final DemoGateway envelopes = new DemoGateway().unique();

    @Test
    void everythingThatWasAnsweredIsStillThereAfterAKill() throws Exception {
        Path data = folder.resolve("data");
        List<String> acknowledged = new ArrayList<>();
        Process process = program(data);
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI gateway = gateway();
            while (acknowledged.size() < 40) {
                String number = "KILL-" + acknowledged.size();
                String answer = http.send(
                                HttpRequest.newBuilder(gateway)
                                        .POST(BodyPublishers.ofString(envelope(number)))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
                assertThat(answer).contains("<key>");
                acknowledged.add(number);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        Files.writeString(data.resolve("wal.jsonl"), "{\"company\":\"DEMO\",\"sav", StandardOpenOption.APPEND);

        try (Simulator again =
                Simulator.persistent(data).seeded(InitialBooks.DEMO).start(0)) {
            Ledger ledger = again.ledger("DEMO");
            assertThat(acknowledged)
                    .allSatisfy(number -> assertThat(ledger.invoice(number)).isPresent());
            assertThat(ledger.summary().gatewayInvoices()).isEqualTo(acknowledged.size());
            assertThat(ledger.invoices().stream()
                            .map(invoice -> invoice.recordNo())
                            .distinct())
                    .hasSize(150 + acknowledged.size());
            try (HttpClient http = HttpClient.newHttpClient()) {
                String repeated = http.send(
                                HttpRequest.newBuilder(again.gatewayUri())
                                        .POST(BodyPublishers.ofString(envelope("KILL-7")))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
                assertThat(repeated).contains("A successful transaction has already been recorded");
            }
        }
    }

    private String envelope(String number) {
        return envelopes.envelope("<function controlid=\"" + number + "\">"
                + DemoGateway.newInvoice("C-1001", number, "10") + "</function>");
    }

    private Process program(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatorApplication.class.getName(),
                        "--port",
                        "0",
                        "--seed-data",
                        "demo",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
    }

    private URI gateway() {
        return URI.create(await().atMost(Duration.ofSeconds(60)).until(this::announced, uri -> !uri.isEmpty()));
    }

    private String announced() throws IOException {
        Matcher matcher = GATEWAY.matcher(Files.readString(folder.resolve("out.log")));
        return matcher.find() ? matcher.group(1) : "";
    }
}
