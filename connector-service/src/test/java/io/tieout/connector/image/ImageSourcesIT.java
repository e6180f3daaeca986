package io.tieout.connector.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Json;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.image.InvoiceImageTold;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.EventPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The sources in the tenant's order. */
class ImageSourcesIT extends ImageContext {

    @Autowired
    private EventFactory events;

    @Autowired
    private EventPublisher publisher;

    @Test
    void withoutAChoiceThereIsTheOriginalOrNothing() {
        String tenant = company("SRC-DEFAULT");

        assertThat(call("GET", "/tenants/%s/image-settings".formatted(tenant), "")
                        .body())
                .isEqualTo("{\"sources\":[\"INTACCT\"],\"possible\":[\"INTACCT\",\"UPSTREAM\",\"DRAWN\"]}");
    }

    @Test
    void whatTheFirstDoesNotHaveTheNextHasAndSaysThatItIsACopy() {
        String tenant = company("SRC-NEXT", "retrievepdf");
        String number = invoice("SRC-NEXT").number();
        choose(tenant, "INTACCT", "DRAWN");
        read(tenant, "SRC-NEXT", number);

        HttpResponse<byte[]> answer = image(tenant, number);

        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Tieout-Image-Source")).hasValue("DRAWN");
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(image(tenant, number).body()).isEqualTo(answer.body());
    }

    @Test
    void theOrderIsTheTenants() {
        String tenant = company("SRC-ORDER");
        String number = invoice("SRC-ORDER").number();
        read(tenant, "SRC-ORDER", number);

        choose(tenant, "DRAWN", "INTACCT");
        assertThat(image(tenant, number).headers().firstValue("Tieout-Image-Source"))
                .hasValue("DRAWN");
        assertThat(functions("SRC-ORDER", "query")).isZero();

        choose(tenant, "INTACCT", "DRAWN");
        assertThat(image(tenant, number).headers().firstValue("Tieout-Image-Source"))
                .hasValue("INTACCT");
    }

    /** Which document stands at an address must not depend on who was busy when it was asked for. */
    @Test
    void aSourceThatCannotSayAtPresentDoesNotLeadToTheNext() {
        String tenant = company("SRC-SILENT");
        String number = invoice("SRC-SILENT").number();
        read(tenant, "SRC-SILENT", number);
        choose(tenant, "INTACCT", "DRAWN");
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1, FaultMatch.company("SRC-SILENT").function("retrievepdf"), new Fault.HttpStatus(503, false)));

        assertThat(image(tenant, number).statusCode()).isEqualTo(503);
        assertThat(image(tenant, number).headers().firstValue("Tieout-Image-Source"))
                .hasValue("INTACCT");
    }

    @Test
    void whereThereIsNoneEachSourceSaysWhy() {
        String tenant = company("SRC-NONE");
        choose(tenant, "UPSTREAM", "INTACCT", "DRAWN");

        HttpResponse<byte[]> answer = image(tenant, "NO-SUCH");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(detail(answer))
                .startsWith(
                        "There is no image of invoice NO-SUCH. UPSTREAM: Billing told no address of a file of invoice NO-SUCH")
                .contains(
                        "INTACCT: Company SRC-NONE has no invoice", "DRAWN: Invoice NO-SUCH was not read from Intacct");
        assertThat(Json.mapper().readTree(answer.body()).path("sources"))
                .extracting(source -> source.path("source").asString())
                .containsExactly("UPSTREAM", "INTACCT", "DRAWN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://169.254.169.254/latest/meta-data     | operations have not listed its host 169.254.169.254
            https://evil.example.org/1.pdf               | operations have not listed its host evil.example.org
            http://files.example.com/1.pdf               | it has to begin with https://
            https://localhost/1.pdf                      | localhost leads to an address that is not of the public Internet
            https://files.example.com:9092/1.pdf         | its port 9092 is not that of HTTPS
            not an address                               | it is no plain address of a host
            """)
    void anAddressThatBillingToldLeadsNowhereElse(String address, String why) {
        String company = "SRC-SSRF-" + Integer.toHexString(address.hashCode()).toUpperCase(java.util.Locale.ROOT);
        String tenant = company(company);
        choose(tenant, "UPSTREAM");
        tell(tenant, "INV-7", address, Instant.parse("2026-03-01T00:00:00Z"));

        HttpResponse<byte[]> answer = image(tenant, "INV-7");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(detail(answer)).contains(why);
    }

    @Test
    void theAddressThatBillingToldLastCounts() {
        String tenant = company("SRC-LAST");
        tell(tenant, "INV-8", "https://files.example.com/new", Instant.parse("2026-03-02T00:00:00Z"));
        tell(tenant, "INV-8", "https://files.example.com/old", Instant.parse("2026-03-01T00:00:00Z"));
        tell(tenant, "INV-9", "https://files.example.com/9", Instant.parse("2026-03-01T00:00:00Z"));

        assertThat(address(tenant, "INV-8")).isEqualTo("https://files.example.com/new");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"sources":["INTACCT","INTACCT"]} | names a source twice
            {"sources":["SAGE"]}              | has to be one of [INTACCT, UPSTREAM, DRAWN]
            {}                                | is missing
            {"sources":[null]}                | has to be one of
            """)
    void aChoiceThatIsNoneIsRefused(String body, String why) {
        String tenant =
                company("SRC-WRONG-" + Integer.toHexString(body.hashCode()).toUpperCase(java.util.Locale.ROOT));

        HttpResponse<String> answer = call("PUT", "/tenants/%s/image-settings".formatted(tenant), body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(why);
    }

    @Test
    void whoChoseIsWrittenDown() {
        String tenant = company("SRC-AUDIT");
        choose(tenant, "intacct", "drawn");
        choose(tenant);

        assertThat(call("GET", "/tenants/%s/audit".formatted(tenant), "").body())
                .contains("\"reason\":\"INTACCT, DRAWN\"", "\"reason\":\"no image source\"", "\"who\":\"anna\"");
        assertThat(image(tenant, "X").statusCode()).isEqualTo(404);
        assertThat(detail(image(tenant, "X"))).contains("no source is chosen");
    }

    private void choose(String tenant, String... sources) {
        String body = Json.mapper().writeValueAsString(java.util.Map.of("sources", List.of(sources)));
        assertThat(call("PUT", "/tenants/%s/image-settings".formatted(tenant), body)
                        .statusCode())
                .isEqualTo(200);
    }

    private void tell(String tenant, String invoice, String address, Instant at) {
        publisher.publish(List.of(events.event(
                EventTypes.INVOICE_IMAGE_TOLD,
                new TenantId(tenant),
                new InvoiceImageTold(new InvoiceId(invoice), new CustomerId("C-1"), address, at),
                invoice,
                Trace.derivedFrom(invoice),
                address)));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> address(tenant, invoice) != null);
    }

    private @org.jspecify.annotations.Nullable String address(String tenant, String invoice) {
        return jdbc.sql("SELECT address FROM upstream_image WHERE tenant = :tenant AND invoice_id = :invoice")
                .param("tenant", tenant)
                .param("invoice", invoice)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** As a sync leaves it. */
    private void read(String tenant, String company, String number) {
        jdbc.sql("""
                INSERT INTO read_record (tenant, book, subject, record_no, content_hash, revision, content)
                VALUES (:tenant, :book, 'INVOICES', '1', 'x', 1, :content::jsonb)
                """)
                .param("tenant", tenant)
                .param("book", io.tieout.connector.lane.CompanyId.of(company).key() + "|")
                .param("content", """
                        {"recordNo":"1","invoiceNo":"%s","customerId":"C-1","state":"Posted","invoiceDate":"2026-03-01",
                         "total":{"amount":"1.00","currency":"USD"},"paid":{"amount":"0.00","currency":"USD"},
                         "due":{"amount":"1.00","currency":"USD"}}""".formatted(number))
                .update();
    }
}
