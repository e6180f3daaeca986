package io.tieout.connector.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.ConnectorContext;
import io.tieout.model.event.Json;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.requestlog.LoggedRequest;
import io.tieout.simulator.seed.SeedPlan;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tests of images have in common: a company for each, its invoices, and the PDF that Intacct gives of each. */
abstract class ImageContext extends ConnectorContext {

    private static final Pattern ENCODED = Pattern.compile("<pdfdata>([^<]+)</pdfdata>");

    /** @return the tenant */
    protected String company(String id, String... denied) {
        SIMULATOR.seed(
                CompanyDefinition.of(id, new User("u", "p", List.of(denied), 0), new Sender("demo", "demo")),
                new SeedPlan(3, 4, 0));
        String tenant = id.toLowerCase(Locale.ROOT);
        connect(tenant, id, "u", "p");
        SIMULATOR.requests().clear();
        return tenant;
    }

    protected static DocumentView invoice(String company) {
        return SIMULATOR.ledger(company).invoices().getFirst();
    }

    protected HttpResponse<byte[]> image(String tenant, String invoice, String... headers) {
        return bytes(path(tenant, invoice), headers);
    }

    protected static String path(String tenant, String invoice) {
        return "/tenants/%s/invoices/%s/image".formatted(tenant, invoice);
    }

    protected static String detail(HttpResponse<byte[]> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return Json.mapper().readTree(answer.body()).path("detail").asString("");
    }

    /** The PDF as anybody else gets it. */
    protected static byte[] original(String company, String which) {
        String answer = gateway("""
                <request><control><senderid>demo</senderid><password>demo</password><controlid>x</controlid>
                <uniqueid>false</uniqueid><dtdversion>3.0</dtdversion></control><operation><authentication><login>
                <userid>u</userid><companyid>%s</companyid><password>p</password></login></authentication><content>
                <function controlid="d"><retrievepdf>%s</retrievepdf></function>
                </content></operation></request>""".formatted(company, which));
        Matcher pdf = ENCODED.matcher(answer);
        assertThat(pdf.find()).as(answer).isTrue();
        return Base64.getDecoder().decode(pdf.group(1));
    }

    protected static byte[] original(String company, DocumentView invoice) {
        return original(company, "<ARINVOICE><RECORDNO>%d</RECORDNO></ARINVOICE>".formatted(invoice.recordNo()));
    }

    protected static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How often functions of this name came, beside those that a test sent itself. */
    protected static long functions(String company, String name) {
        return SIMULATOR.requests().of(company).stream()
                .flatMap(request -> request.functions().stream())
                .filter(function -> !function.controlId().equals("d"))
                .map(LoggedRequest.Function::name)
                .filter(name::equals)
                .count();
    }

    /** As if all images had been fetched an hour ago. */
    protected void anHourPasses(String tenant) {
        jdbc.sql("UPDATE invoice_image SET checked_at = checked_at - interval '1 hour' WHERE tenant = :tenant")
                .param("tenant", tenant)
                .update();
    }

    /** As if they had been fetched long after the invoice changed last, so that its time proves something. */
    protected void longAfterTheLastChange(String tenant, String recordNo, String modified) {
        jdbc.sql("UPDATE invoice_image SET version = :version WHERE tenant = :tenant")
                .param("tenant", tenant)
                .param("version", recordNo + " " + modified)
                .update();
    }

    /** The next PDF of the company is answered with this Base64. */
    protected static void nextPdf(String company, String base64) {
        nextAnswer(company, 200, "application/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <response><control><status>success</status><senderid>demo</senderid><controlid>r</controlid></control>
                <operation><authentication><status>success</status><userid>u</userid><companyid>c</companyid></authentication>
                <result><status>success</status><function>retrievepdf</function><controlid>pdf</controlid>
                <data listtype="arinvoice" count="1"><arinvoice><recordno>1</recordno><pdfdata>%s</pdfdata></arinvoice></data>
                </result></operation></response>""".formatted(base64));
    }

    protected static void nextAnswer(String company, int status, String contentType, String body) {
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1,
                        FaultMatch.company(company).function("retrievepdf"),
                        new Fault.Verbatim(status, contentType, body, false)));
    }

    protected static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
