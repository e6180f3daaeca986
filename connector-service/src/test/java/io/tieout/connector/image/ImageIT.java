package io.tieout.connector.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.Permit;
import io.tieout.connector.lane.Permits;
import io.tieout.model.event.Json;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.fault.LatencyRule;
import io.tieout.simulator.oracle.DocumentView;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The image of an invoice as Intacct prints it. An image has at most 100 KB here. */
class ImageIT extends ImageContext {

    @Autowired
    private Permits permits;

    @Test
    void itIsIdenticalToThatOfIntacct() {
        String tenant = company("IMG-SAME");
        DocumentView invoice = invoice("IMG-SAME");

        HttpResponse<byte[]> answer = image(tenant, invoice.number());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(hash(answer.body())).isEqualTo(hash(original("IMG-SAME", invoice)));
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(answer.body().length));
        assertThat(header(answer, "ETag")).isEqualTo("\"" + hash(answer.body()) + "\"");
        assertThat(header(answer, "Cache-Control")).contains("private").doesNotContain("public");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("inline; filename=\"invoice-%s.pdf\"".formatted(invoice.number()));
        assertThat(header(answer, "Tieout-Image-Source")).isEqualTo("INTACCT");
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain() {
        String tenant = company("IMG-ETAG");
        String number = invoice("IMG-ETAG").number();
        String tag = header(image(tenant, number), "ETag");

        HttpResponse<byte[]> again = image(tenant, number, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(image(tenant, number, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anInvoiceOfOrderEntryIsTheDocumentThatOrderEntryPrints() {
        String tenant = company("IMG-ORDER");
        DocumentView old = invoice("IMG-ORDER");
        SIMULATOR.recreateInvoice("IMG-ORDER", old.recordNo());
        SIMULATOR.requests().clear();

        HttpResponse<byte[]> answer = image(tenant, old.number());

        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(hash(answer.body()))
                .isEqualTo(hash(original(
                        "IMG-ORDER",
                        "<SODOCUMENT><DOCID>Sales Invoice-%s</DOCID></SODOCUMENT>".formatted(old.number()))));
        assertThat(SIMULATOR.requests().of("IMG-ORDER").stream()
                        .flatMap(request -> request.functions().stream())
                        .filter(function -> function.name().equals("retrievepdf"))
                        .map(function -> function.object()))
                .contains("SODOCUMENT")
                .doesNotContain("ARINVOICE");
    }

    @Test
    void manyWhoAskAtOnceCostOneLookAndOnePdf() throws Exception {
        String tenant = company("IMG-MANY");
        DocumentView invoice = invoice("IMG-MANY");
        SIMULATOR.latency().set(List.of(new LatencyRule("IMG-MANY", null, 300, 0)));

        List<Future<HttpResponse<byte[]>>> answers = new ArrayList<>();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                answers.add(askers.submit((Callable<HttpResponse<byte[]>>) () -> image(tenant, invoice.number())));
            }
        }

        for (Future<HttpResponse<byte[]>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
            assertThat(hash(answer.get().body())).isEqualTo(hash(original("IMG-MANY", invoice)));
        }
        assertThat(functions("IMG-MANY", "retrievepdf")).isOne();
        assertThat(functions("IMG-MANY", "query")).isOne();
    }

    @Test
    void whatWasFetchedIsShownAgainWithoutAskingAndThenForOneLook() {
        String tenant = company("IMG-KEPT");
        DocumentView invoice = invoice("IMG-KEPT");
        image(tenant, invoice.number());
        longAfter(tenant, "IMG-KEPT", invoice);
        long before = functions("IMG-KEPT", "query");

        image(tenant, invoice.number());

        assertThat(functions("IMG-KEPT", "query")).isEqualTo(before);
        assertThat(functions("IMG-KEPT", "retrievepdf")).isOne();

        anHourPasses(tenant);
        assertThat(image(tenant, invoice.number()).statusCode()).isEqualTo(200);

        assertThat(functions("IMG-KEPT", "query")).isEqualTo(before + 1);
        assertThat(functions("IMG-KEPT", "retrievepdf")).isOne();
    }

    @Test
    void aChangedInvoiceGivesItsNewImage() {
        String tenant = company("IMG-CHANGED");
        DocumentView invoice = invoice("IMG-CHANGED");
        String before = hash(image(tenant, invoice.number()).body());
        longAfter(tenant, "IMG-CHANGED", invoice);
        SIMULATOR.byHand("IMG-CHANGED").moveInvoice(invoice.recordNo(), otherCustomer("IMG-CHANGED", invoice));
        anHourPasses(tenant);

        HttpResponse<byte[]> answer = image(tenant, invoice.number());

        assertThat(hash(answer.body()))
                .isEqualTo(hash(original("IMG-CHANGED", invoice)))
                .isNotEqualTo(before);
        assertThat(functions("IMG-CHANGED", "retrievepdf")).isEqualTo(2);
    }

    @Test
    void anInvoiceWithoutATimeOfChangeIsFetchedAnew() {
        String tenant = company("IMG-UNDATED");
        DocumentView invoice = invoice("IMG-UNDATED");
        SIMULATOR.clearWhenModified("IMG-UNDATED", "ARINVOICE", invoice.recordNo());
        image(tenant, invoice.number());
        anHourPasses(tenant);

        image(tenant, invoice.number());

        assertThat(functions("IMG-UNDATED", "retrievepdf")).isEqualTo(2);
    }

    @Test
    void whatIsTooLargeIsNotTaken() {
        String tenant = company("IMG-LARGE");
        nextPdf("IMG-LARGE", base64("%PDF-1.5 " + "x".repeat(200_000) + "%%EOF"));

        HttpResponse<byte[]> answer = image(tenant, invoice("IMG-LARGE").number());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(detail(answer))
                .contains("it is larger than the 102,400 bytes that an image may have (tieout.image.largest)");
        assertThat(rows(tenant)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            truncated | JVBERi0xLjUKJeLj    | it is cut off
            odd       | JVBERi0xLjUKJeLjz   | its Base64 ends in the middle
            html      | PGh0bWw+PC9odG1sPg== | it does not begin with %PDF-
            none      | ****                 | it is no Base64
            empty     | ''                   | it is empty
            """)
    void whatIsNoWholePdfIsNotShown(String name, String base64, String why) {
        String company = "IMG-BAD-" + name.toUpperCase(java.util.Locale.ROOT);
        String tenant = company(company);
        DocumentView invoice = invoice(company);
        nextPdf(company, base64);

        HttpResponse<byte[]> answer = image(tenant, invoice.number());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(detail(answer)).contains("What Intacct gave as the PDF of invoice " + invoice.number(), why);
        assertThat(Json.mapper()
                        .readTree(answer.body())
                        .path("sources")
                        .get(0)
                        .path("source")
                        .asString())
                .isEqualTo("INTACCT");
        assertThat(rows(tenant)).isZero();
        assertThat(image(tenant, invoice.number()).statusCode())
                .as("the next one is good")
                .isEqualTo(200);
    }

    @Test
    void aPageOfHtmlAndAnAnswerThatBreaksOffAreNoWordOfIntacct() {
        String tenant = company("IMG-HTML");
        DocumentView invoice = invoice("IMG-HTML");
        FaultMatch pdfs = FaultMatch.company("IMG-HTML").function("retrievepdf");
        for (Fault fault : List.of(new Fault.Html(true), new Fault.TruncatedXml(), new Fault.HttpStatus(524, true))) {
            SIMULATOR.faults().add(FaultRule.times(1, pdfs, fault));

            HttpResponse<byte[]> answer = image(tenant, invoice.number());

            assertThat(answer.statusCode()).as(fault.toString()).isEqualTo(503);
            assertThat(header(answer, "Retry-After")).matches("\\d+");
            assertThat(detail(answer)).startsWith("The PDF of invoice " + invoice.number());
        }
        assertThat(image(tenant, invoice.number()).statusCode()).isEqualTo(200);
    }

    @Test
    void anInvoiceThatIsNotThereSaysSo() {
        String tenant = company("IMG-ABSENT");

        HttpResponse<byte[]> answer = image(tenant, "NO-SUCH");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(detail(answer))
                .isEqualTo(
                        "There is no image of invoice NO-SUCH. INTACCT: Company IMG-ABSENT has no invoice with the number "
                                + "NO-SUCH, or the web-services user does not see it.");
    }

    @Test
    void whoMayNotPrintIsToldAsMuch() {
        String tenant = company("IMG-DENIED", "retrievepdf");

        HttpResponse<byte[]> answer = image(tenant, invoice("IMG-DENIED").number());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(detail(answer)).contains("INTACCT: ");
    }

    @Test
    void aBusyCompanyIsWaitedForWithinItsPermits() {
        String tenant = company("IMG-BUSY");
        CompanyId lane = CompanyId.of("IMG-BUSY");
        Permit first = permits.lease(lane).orElseThrow();
        Permit second = permits.lease(lane).orElseThrow();
        HttpResponse<byte[]> answer;
        try {
            answer = image(tenant, invoice("IMG-BUSY").number());
        } finally {
            first.close();
            second.close();
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).matches("\\d+");
        assertThat(functions("IMG-BUSY", "query") + functions("IMG-BUSY", "retrievepdf"))
                .isZero();
        assertThat(image(tenant, invoice("IMG-BUSY").number()).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherTenantsTokenOpensNothing() {
        String tenant = company("IMG-OTHERS");
        String number = invoice("IMG-OTHERS").number();

        assertThat(call("GET", path(tenant, number), "", "somebody-else").statusCode())
                .isEqualTo(403);
        assertThat(call("POST", "/tenants/%s/invoices/%s/image-link".formatted(tenant, number), "{}", "somebody-else")
                        .statusCode())
                .isEqualTo(403);
        assertThat(call("GET", "/tenants/%s/image-settings".formatted(tenant), "", "somebody-else")
                        .statusCode())
                .isEqualTo(403);
        assertThat(nobody().get("/api/v1" + path(tenant, number)).status()).isEqualTo(401);
        assertThat(functions("IMG-OTHERS", "query")).isZero();
    }

    @Test
    void aTenantThatIsNotConnectedHasNoImages() {
        assertThat(image("img-nobody", "INV-1").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsConnectedToAnotherCompanyIsNotShownTheImagesOfTheFormer() {
        String tenant = company("IMG-FORMER");
        String number = invoice("IMG-FORMER").number();
        assertThat(image(tenant, number).statusCode()).isEqualTo(200);
        SIMULATOR.define(CompanyDefinition.of(
                "IMG-LATTER",
                new io.tieout.simulator.company.User("u", "p", List.of(), 0),
                new io.tieout.simulator.company.Sender("demo", "demo")));
        connect(tenant, "IMG-LATTER", "u", "p");

        assertThat(image(tenant, number).statusCode()).isEqualTo(404);
    }

    private static String otherCustomer(String company, DocumentView invoice) {
        return SIMULATOR.ledger(company).customers().stream()
                .map(io.tieout.simulator.oracle.CustomerView::customerId)
                .filter(id -> !id.equals(invoice.customerId()))
                .findFirst()
                .orElseThrow();
    }

    /** Its time of change as the connector was shown it. */
    private void longAfter(String tenant, String company, DocumentView invoice) {
        String answer = gateway("""
                <request><control><senderid>demo</senderid><password>demo</password><controlid>x</controlid>
                <uniqueid>false</uniqueid><dtdversion>3.0</dtdversion></control><operation><authentication><login>
                <userid>u</userid><companyid>%s</companyid><password>p</password></login></authentication><content>
                <function controlid="d"><query><object>ARINVOICE</object><select><field>WHENMODIFIED</field></select><filter><equalto>
                <field>RECORDNO</field><value>%d</value></equalto></filter></query></function>
                </content></operation></request>""".formatted(company, invoice.recordNo()));
        longAfterTheLastChange(
                tenant,
                Long.toString(invoice.recordNo()),
                answer.replaceAll("(?s).*<WHENMODIFIED>(.*)</WHENMODIFIED>.*", "$1"));
    }

    private int rows(String tenant) {
        return jdbc.sql("SELECT count(*) FROM invoice_image WHERE tenant = :tenant")
                .param("tenant", tenant)
                .query(Integer.class)
                .single();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
