package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.audit.Acts;
import io.tieout.console.person.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers, invoices and payments, what needs attention, and the tie-out. */
class ListPagesIT extends RunningConsole {

    private static final String T = "/api/v1/tenants/acme";

    @Autowired
    private Acts acts;

    private Session session;

    @BeforeEach
    void comeIn() {
        session = signedIn(somebody("mireille", Role.ACCOUNTANT, "acme"));
    }

    @Test
    void whatIsSearchedForStandsInTheAddressAndGoesToTheService() {
        Document page = session.get("/t/acme/payments?q=88%26171&customer=C-1").html();

        assertThat(page.select("input[type=search]").val()).isEqualTo("88&171");
        assertThat(page.select("input[type=hidden][name=customer]").val()).isEqualTo("C-1");
        assertThat(page.select(".applied a").eachAttr("href")).contains("/t/acme/payments?customer=C-1");
        assertThat(page.select("a[download]").attr("href")).isEqualTo("/t/acme/payments.csv?q=88%26171&customer=C-1");
        assertThat(SERVICES.queries("payment-service", T + "/payments"))
                .anyMatch(query -> query.contains("q=88%26171") && query.contains("customer=C-1"));
    }

    @Test
    void paymentsHaveViewsWithTheirCountsAndSayWhatIsInNoList() {
        Document page = session.get("/t/acme/payments").html();

        assertThat(page.select(".views a").eachText())
                .containsExactly("All", "Needs attention 5", "Refused", "Waits 1", "On its way 1", "Ignored 0");
        assertThat(page.select(".views [aria-current]").text()).isEqualTo("All");
        assertThat(plain(page.select(".note-box").text()))
                .contains(
                        "1 record from billing could not be taken as a payment", "The amount of the event is missing.")
                .doesNotContain("Of another topic");
        assertThat(session.get("/t/acme/payments?state=PARKED").html().select(".note-box"))
                .isEmpty();
    }

    @Test
    void invoicesSayWhereTheyStandAndHowManyAtLeast() {
        Document page = session.get("/t/acme/invoices").html();

        assertThat(page.select("tbody tr").eachText().stream().map(ListPagesIT::plain))
                .anyMatch(row -> row.contains("INV-20391 Größwald Augenzentrum Open EUR 330.00"))
                .anyMatch(row -> row.contains("INV-20417") && row.contains("Not in Intacct"));
        assertThat(plain(page.select(".pager").text())).isEqualTo("By number, 2 of 10,000+ shown");
    }

    @Test
    void anInvoiceHasItsLinesWithDimensionsWhoPaidItAndItsImageBesideIt() {
        Document page = session.get("/t/acme/invoices/INV-1").html();

        assertThat(plain(page.select("h1").text())).isEqualTo("Invoice INV-1, EUR 330.00");
        assertThat(plain(page.select("table[aria-label=Lines of the invoice]").text()))
                .contains(
                        "Frames, 12 pieces 4000 department SALES, location 200 300.00",
                        "Line 2 4010",
                        "Total, EUR 330.00");
        assertThat(page.select("table[aria-label=Payments for the invoice] a").eachText())
                .contains("88246", "88231");
        assertThat(page.select("iframe").attr("src")).isEqualTo("/t/acme/invoices/INV-1/image");
        assertThat(page.text()).contains("Sent again by mireille", "Net 30");
    }

    @Test
    void anImageComesThroughTheConsoleAsItIs() {
        byte[] pdf = "%PDF-1.7 of the test".getBytes(StandardCharsets.ISO_8859_1);
        SERVICES.answersPdf("connector-service", T + "/invoices/INV-1/image", pdf);

        Session.Page image = session.get("/t/acme/invoices/INV-1/image");

        assertThat(image.status()).isEqualTo(200);
        assertThat(image.raw().body()).isEqualTo("%PDF-1.7 of the test");
        assertThat(image.header("Content-Type")).hasValue("application/pdf");
        assertThat(image.header("Content-Disposition")).hasValue("inline; filename=\"invoice-INV-1.pdf\"");
        assertThat(image.header("ETag")).hasValue("\"e\"");
        assertThat(image.header("Content-Security-Policy")).hasValue("frame-ancestors 'self'");
        assertThat(image.raw().headers().map().toString()).doesNotContain("Bearer", "eyJ");
    }

    @Test
    void whereThereIsNoImageTheSentenceStandsInItsPlace() {
        Session.Page none = session.get("/t/acme/invoices/INV-1/image");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text()).contains("No image of invoice INV-1", "may not print");
        assertThat(none.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");

        SERVICES.isDown("connector-service");
        assertThat(session.get("/t/acme/invoices/INV-1/image").status()).isEqualTo(503);
        assertThat(session.get("/t/acme/invoices/INV-1/image").text())
                .contains("The image cannot be shown at the moment.", "Try again");
    }

    @Test
    void aCustomerHasItsBalancesInvoicesAndPayments() {
        Document list = session.get("/t/acme/customers").html();
        assertThat(list.select("tbody tr").last().text()).contains("<i>Peñarrubia</i>", "Not in Intacct yet");
        assertThat(list.select("tbody i")).isEmpty();

        Document page = session.get("/t/acme/customers/C-20007").html();
        assertThat(page.select("h1").text()).isEqualTo("Größwald Augenzentrum");
        assertThat(plain(page.select(".sides").text())).contains("In Intacct Record 311", "Both sides Differ");
        assertThat(plain(page.select("table[aria-label*=both sides]").text())).contains("USD 1.00 5,311.00 −5,310.00");
        assertThat(page.select("section a").eachAttr("href"))
                .contains(
                        "/t/acme/invoices?customer=C-20007",
                        "/t/acme/payments?customer=C-20007",
                        "/t/acme/tie-out?q=C-20007&show=all");
        assertThat(page.select("table[aria-label=Payments] tbody tr")).hasSize(5);
        assertThat(session.get("/t/acme/customers/C-404").status()).isEqualTo(404);
    }

    @Test
    void whatNeedsAttentionIsByCauseAndByWhereItIsMended() {
        Document page = session.get("/t/acme/attention").html();

        assertThat(plain(page.select("h1").text())).isEqualTo("8 payments need attention, for 2 causes");
        assertThat(page.select("section[aria-labelledby=a-here] article h3").text())
                .isEqualTo("No account is chosen");
        assertThat(page.select("section[aria-labelledby=a-int] article h3").text())
                .isEqualTo("The period is closed in Intacct");
        assertThat(plain(page.select("#PERIOD_CLOSED .age").text()))
                .containsPattern("5 payments, oldest .+, first seen 20 Nov");
        assertThat(plain(page.select("#NO_ACCOUNT .sum").text())).isEqualTo("USD804.75 JPY52,000");
        assertThat(page.select("#PERIOD_CLOSED .path").text()).isEqualTo("General Ledger›Books›Open");
        assertThat(page.select("#PERIOD_CLOSED details tbody tr")).hasSize(2);
        assertThat(page.select("#PERIOD_CLOSED .actions button").eachText()).containsExactly("Retry all 5", "Ignore…");
        assertThat(plain(page.select("#ignore-NO_ACCOUNT h2").text()))
                .isEqualTo("Ignore 3 payments over USD 804.75 and JPY 52,000?");
    }

    @Test
    void tryingAgainSaysHowManyAndWhyTheOthersStay() {
        assertThat(session.post(
                                "/t/acme/attention",
                                "/t/acme/attention/retry",
                                Map.of("kind", "PAYMENT", "code", "PERIOD_CLOSED"))
                        .location())
                .isEqualTo("/t/acme/attention");
        assertThat(plain(
                        session.get("/t/acme/attention").html().select(".toast").text()))
                .isEqualTo(
                        "4 payments are tried again. 1 payment would be refused again and stays. Payment 88231: October is still closed.");
        assertThat(acts.search("acme", "PERIOD_CLOSED", null, 10))
                .anyMatch(act -> act.who().equals("mireille"));

        session.post("/t/acme/attention", "/t/acme/attention/retry-all", Map.of());
        assertThat(plain(
                        session.get("/t/acme/attention").html().select(".toast").text()))
                .startsWith("8 documents are tried again. 2 documents would be refused again and stay.");
    }

    @Test
    void whatIsIgnoredNeedsAReasonAndIsWrittenDownWithTheName() {
        session.post("/t/acme/attention", "/t/acme/attention/ignore", Map.of("code", "NO_ACCOUNT", "reason", " "));
        assertThat(session.get("/t/acme/attention").html().select(".toast").text())
                .contains("Nothing was ignored: say why");

        session.post(
                "/t/acme/attention",
                "/t/acme/attention/ignore",
                Map.of("code", "NO_ACCOUNT", "reason", "entered twice"));
        assertThat(plain(
                        session.get("/t/acme/attention").html().select(".toast").text()))
                .isEqualTo("3 payments are ignored.");
        assertThat(acts.search("acme", "entered twice", null, 10))
                .anyMatch(act ->
                        act.who().equals("mireille") && act.action().name().equals("IGNORE"));
    }

    @Test
    void aPaymentIsTriedAgainAndIgnoredOnItsOwnPage() {
        SERVICES.answers("payment-service", "GET", T + "/payments/T-1", 200, Acme.detail("T-1", "PARKED"));
        Document page = session.get("/t/acme/payments/T-1").html();
        assertThat(page.select("form[action$=/retry] button").text()).isEqualTo("Retry");

        session.post("/t/acme/payments/T-1", "/t/acme/payments/T-1/retry", Map.of());
        assertThat(session.get("/t/acme/payments/T-1").html().select(".toast").text())
                .isEqualTo("Payment 88171 is tried again.");
        session.post("/t/acme/payments/T-1", "/t/acme/payments/T-1/ignore", Map.of("reason", "paid in cash"));
        assertThat(session.get("/t/acme/payments/T-1").html().select(".toast").text())
                .isEqualTo("Payment 88171 is ignored and will not be sent to Intacct.");
    }

    @Test
    void aViewerHasNoButtonsAndIsRefused() {
        Session viewer = signedIn(somebody("vera", Role.VIEWER, "acme"));
        SERVICES.answers("payment-service", "GET", T + "/payments/T-1", 200, Acme.detail("T-1", "PARKED"));

        for (String path : List.of("/t/acme/attention", "/t/acme/payments/T-1", "/t/acme/invoices/INV-1")) {
            assertThat(viewer.get(path).html().select("main form[method=post], dialog"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(viewer.post("/password", "/t/acme/attention/retry-all", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theTieOutHasBothSidesDifferencesFirstEachWithItsCause() {
        Document page = session.get("/t/acme/tie-out").html();

        assertThat(plain(page.select(".lede").text()))
                .isEqualTo("USD 5,310.00 differs, in 1 customer balance. 1,842 others tie out.");
        assertThat(plain(page.select("table[aria-label*=both sides] tbody tr")
                        .eachText()
                        .toString()))
                .contains(
                        "USD 1,482,906.18 1,488,216.18 −5,310.00 1,566 Differs",
                        "JPY 12,604,300 12,604,300 0 12 Tied out");
        assertThat(plain(page.select("table[aria-label=Customers by currency]").text()))
                .contains(
                        "US Dollar, USD",
                        "Pacific Ridge Retina Associates C-1 1.00 5,311.00 −5,310.00 12 payments need attention",
                        "1 customer, USD 1.00 5,311.00 −5,310.00");
        assertThat(page.select("table[aria-label=Customers by currency] .p-e a").attr("href"))
                .contains("customer=C-1")
                .contains("state=PARKED");
        assertThat(plain(page.select("table[aria-label=Differences by cause]").text()))
                .contains("Payments that need attention Needs attention 12 −5,310.00");
        assertThat(plain(page.select("p.print-only").first().text()))
                .contains("Halvorsen & Brás Optical", "by Mireille Okafor-Lindqvist");
        assertThat(page.select(".sign div")).hasSize(2);
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void theTieOutAsAFileHasOneLineForEachCustomerAndCurrency() {
        assertThat(session.get("/t/acme/tie-out.csv?currency=USD&show=all")
                        .raw()
                        .body())
                .isEqualTo(
                        "\ufeffNo.,Customer,Currency,Open in billing,Open in Intacct,Difference,On its way,Unexplained,Causes\r\n"
                                + "C-1,Pacific Ridge Retina Associates,USD,1.00,5311.00,-5310.00,0.00,0.00,12 payments need attention\r\n");
        assertThat(SERVICES.queries("payment-service", T + "/tie-out"))
                .anyMatch(query -> query.contains("currency=USD") && query.contains("differing=false"));
    }

    @Test
    void nothingYetAndNothingForThisFilterAreTwoThingsInEachList() {
        SERVICES.answers("payment-service", "GET", T + "/invoices", 200, "{\"invoices\":[]}");
        SERVICES.answers("payment-service", "GET", T + "/customers", 200, "{\"customers\":[]}");
        SERVICES.answers("payment-service", "GET", T + "/exceptions", 200, "[]");
        SERVICES.answers("payment-service", "GET", T + "/tie-out", 200, """
                {"comparedAt":"2026-11-26T14:05:00Z","complete":true,"refusedAtTheDoor":0,"ofUnknownCustomers":[],
                 "unread":{"count":0,"records":[]},"totals":[],"rows":[]}""");

        assertThat(session.get("/t/acme/invoices").text()).contains("No invoice is known yet");
        assertThat(session.get("/t/acme/invoices?q=x").text()).contains("No invoice matches this filter");
        assertThat(session.get("/t/acme/customers").text()).contains("No customer is known yet");
        assertThat(session.get("/t/acme/customers?q=x").text()).contains("No customer matches this filter");
        assertThat(session.get("/t/acme/attention").text()).contains("Nothing needs attention");
        assertThat(session.get("/t/acme/tie-out").text()).contains("There is nothing to compare yet");
    }

    @Test
    void whatIsDownIsSaidInItsPlaceAndTheRestStands() {
        SERVICES.isDown("connector-service");
        assertThat(session.get("/t/acme/invoices/INV-1")
                        .html()
                        .select("section.down h2")
                        .text())
                .isEqualTo("Lines");
        SERVICES.isDown("mapping-service");
        assertThat(session.get("/t/acme/attention").text())
                .contains("Not all causes can be shown at the moment", "The period is closed in Intacct");
        assertThat(session.get("/t/acme/attention.csv").status()).isEqualTo(503);

        SERVICES.isDown("payment-service");
        for (String path : List.of(
                "/t/acme/payments",
                "/t/acme/invoices",
                "/t/acme/customers",
                "/t/acme/customers/C-1",
                "/t/acme/invoices/INV-1",
                "/t/acme/tie-out")) {
            Session.Page page = session.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).contains("Payments cannot be shown at the moment.");
        }
        assertThat(session.get("/t/acme/attention").text()).contains("What needs attention is not known at the moment");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
