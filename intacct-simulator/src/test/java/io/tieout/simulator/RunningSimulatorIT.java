package io.tieout.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.fault.LatencyRule;
import io.tieout.simulator.gateway.DemoGateway;
import io.tieout.simulator.json.Json;
import io.tieout.simulator.seed.InitialBooks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The simulator over real HTTP: connections that break, the control API, and many callers at once. */
class RunningSimulatorIT {

    private static final Simulator SIMULATOR =
            Simulator.inMemory().seeded(InitialBooks.DEMO).start(0);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final DemoGateway ENVELOPES = new DemoGateway();

    @AfterAll
    static void stop() {
        SIMULATOR.close();
        HTTP.close();
    }

    @BeforeEach
    void noFaults() {
        SIMULATOR.faults().clear();
        SIMULATOR.latency().set(List.of());
    }

    @Test
    void aGetOfTheGatewayIsRefused() throws Exception {
        HttpResponse<String> response =
                HTTP.send(HttpRequest.newBuilder(SIMULATOR.gatewayUri()).build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(405);
    }

    @Test
    void anAnswerIsXmlWithTheVendorsContentType() throws Exception {
        HttpResponse<String> response = post(invoice("HTTP-1"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml; encoding=\"UTF-8\"");
        assertThat(response.body()).contains("<key>");
    }

    @Test
    void aDroppedConnectionHasNoAnswerButTheRecordIsThere() {
        fault(new Fault.CommitThenDrop());

        assertThatThrownBy(() -> post(invoice("HTTP-2"))).isInstanceOf(IOException.class);
        assertThat(SIMULATOR.ledger("DEMO").invoice("HTTP-2")).isPresent();
    }

    @Test
    void aResetIsAReset() {
        fault(new Fault.Reset(false));

        assertThatThrownBy(() -> post(invoice("HTTP-3")))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("reset");
        assertThat(SIMULATOR.ledger("DEMO").invoice("HTTP-3")).isEmpty();
    }

    @Test
    void aTruncatedAnswerEndsEarly() {
        fault(new Fault.TruncatedXml());

        assertThatThrownBy(() -> post(invoice("HTTP-4"))).isInstanceOf(IOException.class);
        assertThat(SIMULATOR.ledger("DEMO").invoice("HTTP-4")).isPresent();
    }

    @Test
    void aHangOutlastsAnImpatientCaller() {
        fault(new Fault.Hang(2_000, true));
        HttpRequest impatient =
                request(invoice("HTTP-5")).timeout(Duration.ofMillis(300)).build();

        assertThatThrownBy(() -> HTTP.send(impatient, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(SIMULATOR.ledger("DEMO").invoice("HTTP-5")).isPresent();
    }

    @Test
    void latencyOfManyCompaniesPassesAtTheSameTime() throws Exception {
        control("POST", "companies", """
                {"definition":{"id":"M1","users":[{"id":"demo","password":"demo"}],"senders":[{"id":"demo","password":"demo"}],"limits":{"concurrency":0}},"seed":{"customers":2,"openInvoices":3,"paidInvoices":1}}
                {"definition":{"id":"M2","users":[{"id":"demo","password":"demo"}],"senders":[{"id":"demo","password":"demo"}],"limits":{"concurrency":0}},"seed":{"customers":2,"openInvoices":3,"paidInvoices":1}}
                """);
        SIMULATOR.latency().set(List.of(new LatencyRule(null, "read", 500, 0)));
        String read = ENVELOPES.envelope("<read><object>CUSTOMER</object><keys>1</keys></read>");
        long started = System.nanoTime();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String company = i % 2 == 0 ? "M1" : "M2";
            answers.add(HTTP.sendAsync(request(read.replace("DEMO", company)).build(), BodyHandlers.ofString()));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().body()).contains("<status>success"));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        assertThat(SIMULATOR.stats("M1").mostConcurrent()).isGreaterThan(10);
        assertThat(SIMULATOR.ledger("M2").summary().openInvoices()).isEqualTo(3);
    }

    @Test
    void theControlApiSetsFaultsAndShowsLedgerAndRequests() throws Exception {
        control(
                "POST",
                "faults",
                "{\"match\":{\"company\":\"DEMO\",\"object\":\"ARINVOICE\"},\"fault\":{\"type\":\"status\",\"status\":503},\"count\":1}");
        assertThat(post(invoice("HTTP-6")).statusCode()).isEqualTo(503);
        assertThat(post(invoice("HTTP-6")).statusCode()).isEqualTo(200);

        JsonNode ledger = control("GET", "companies/DEMO/ledger", "");
        assertThat(ledger.get("invoices")
                        .valueStream()
                        .map(invoice -> invoice.get("number").stringValue()))
                .contains("HTTP-6");
        JsonNode requests = control("GET", "requests?company=DEMO&function=create_invoice", "");
        assertThat(requests.valueStream().map(request -> request.get("outcome").stringValue()))
                .contains("FAULT status 503", "ANSWERED");
        assertThat(requests.toString()).doesNotContain("password");
    }

    @Test
    void aCompanyWithClosedBooksIsSeededOnceOnly() throws Exception {
        control("PUT", "companies/CLOSED", "{\"id\":\"CLOSED\",\"closedThrough\":\"2026-12-31\"}");
        String plan = "{\"customers\":2,\"openInvoices\":2,\"paidInvoices\":2}";

        JsonNode summary = control("POST", "companies/CLOSED/seed", plan);

        assertThat(summary.get("openInvoices").intValue()).isEqualTo(2);
        HttpResponse<String> again = send("POST", "companies/CLOSED/seed", plan);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("already exists");
    }

    @Test
    void theControlApiChangesACompanyAndPlantsSituationsInIt() throws Exception {
        control("PUT", "companies/PLANT", "{\"id\":\"PLANT\",\"users\":[{\"id\":\"u\",\"password\":\"p\"}]}");
        control("POST", "companies/PLANT/seed", "{\"customers\":2,\"openInvoices\":2,\"paidInvoices\":0}");
        JsonNode changed = control(
                "PATCH",
                "companies/PLANT",
                "{\"features\":{\"multiCurrency\":false},\"assumptions\":{\"singleCurrency\":\"ABSENT\"}}");
        assertThat(changed.get("features").get("multiCurrency").booleanValue()).isFalse();
        assertThat(changed.get("features").get("supportIds").booleanValue()).isTrue();
        assertThat(changed.get("users").size()).isEqualTo(1);

        long twin = control(
                        "POST",
                        "companies/PLANT/invoices",
                        "{\"number\":\"INV-10001\",\"customerId\":\"C-1002\",\"amount\":\"15.00\"}")
                .get("recordNo")
                .longValue();
        control("POST", "companies/PLANT/invoices/" + twin + "/move", "{\"customerId\":\"C-1001\"}");
        control("POST", "companies/PLANT/records/ARINVOICE/" + twin + "/state", "{\"state\":\"No Value\"}");
        control("PATCH", "companies/PLANT/master/GLACCOUNT/4000", "{\"REQUIREDEPT\":\"true\"}");
        control("POST", "companies/PLANT/customers/C-1001/rename", "{\"name\":\"Nord\\u0001licht\"}");
        control("POST", "companies/PLANT/contacts", "{\"name\":\"Somebody\"}");
        assertThat(control("GET", "companies/PLANT/ledger", "")
                        .get("invoices")
                        .valueStream()
                        .filter(invoice -> invoice.get("recordNo").longValue() == twin)
                        .map(invoice -> invoice.get("customerId").stringValue() + " "
                                + invoice.get("state").stringValue()))
                .containsExactly("C-1001 No Value");
        control("DELETE", "companies/PLANT/records/ARINVOICE/" + twin, "");
        assertThat(control("GET", "companies/PLANT/ledger/summary", "")
                        .get("invoices")
                        .intValue())
                .isEqualTo(2);
        assertThat(send("DELETE", "companies/PLANT/records/ARINVOICE/" + twin, "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("PATCH", "companies/PLANT", "{\"features\":{\"noSuch\":1}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void assumptionsAndInitialBooksAreOfferedByName() throws Exception {
        assertThat(control("GET", "assumptions", "").get(0).get("id").stringValue())
                .isEqualTo("SIM-1");
        control("POST", "seed/single-currency", "");
        control("POST", "seed/awkward", "");
        assertThat(control("GET", "companies", "").valueStream().map(JsonNode::stringValue))
                .contains("SINGLE", "AWKWARD");
        assertThat(send("POST", "seed/enormous", "").statusCode()).isEqualTo(400);
    }

    @Test
    void theControlApiSaysWhatIsWrong() throws Exception {
        assertThat(send("GET", "companies/NOBODY", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "nothing", "").statusCode()).isEqualTo(404);
        assertThat(send("POST", "faults", "{\"fault\":{\"type\":\"nonsense\"}}").statusCode())
                .isEqualTo(400);
        assertThat(send("PUT", "clock", "{\"mode\":\"backwards\"}").body()).contains("use real or fixed");
    }

    private static String invoice(String number) {
        return ENVELOPES.envelope(DemoGateway.newInvoice("C-1001", number, "10"));
    }

    private static void fault(Fault fault) {
        SIMULATOR.faults().add(FaultRule.times(1, FaultMatch.company("DEMO"), fault));
    }

    private static HttpRequest.Builder request(String envelope) {
        return HttpRequest.newBuilder(SIMULATOR.gatewayUri())
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString(envelope));
    }

    private static HttpResponse<String> post(String envelope) throws Exception {
        return HTTP.send(request(envelope).build(), BodyHandlers.ofString());
    }

    private static JsonNode control(String method, String path, String body) throws Exception {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.MAPPER.readTree(response.body());
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        URI uri = SIMULATOR.controlUri().resolve(path);
        return HTTP.send(
                HttpRequest.newBuilder(uri)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
