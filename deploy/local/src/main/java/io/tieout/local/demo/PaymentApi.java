package io.tieout.local.demo;

import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.money.Money;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Where payments are followed and the ledgers compared.
 *
 * @param api the payment service
 * @param tenant whose payments they are
 */
record PaymentApi(Api api, String tenant) {
    private static final int PAGE = 200;

    Counts summary() {
        JsonNode summary = api.get(path("/payments/summary"));
        return new Counts(
                summary.path("in").longValue(0),
                summary.path("waiting").longValue(0),
                summary.path("requested").longValue(0),
                summary.path("posted").longValue(0),
                summary.path("rejected").longValue(0),
                summary.path("parked").longValue(0),
                summary.path("dismissed").longValue(0));
    }

    Imported imported() {
        JsonNode ledger = api.get(path("/ledger"));
        return new Imported(
                ledger.path("customers").longValue(0),
                ledger.path("invoices").longValue(0),
                ledger.path("openInvoices").longValue(0));
    }

    /** All invoices that Intacct has and that are not paid yet. */
    List<OpenInvoice> openInvoices() {
        List<OpenInvoice> open = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = api.get(path("/invoices?limit=" + PAGE + after));
            page.path("invoices")
                    .valueStream()
                    .filter(it -> it.path("standing").asString().equals("OPEN"))
                    .map(PaymentApi::openInvoice)
                    .filter(it -> it.open().isPositive())
                    .forEach(open::add);
            if (!page.has("next")) {
                return open;
            }
            after = "&after=" + URLEncoder.encode(page.path("next").asString(), StandardCharsets.UTF_8);
        }
    }

    private static OpenInvoice openInvoice(JsonNode row) {
        Money due =
                Money.of(row.path("intacctDue").asString(), row.path("currency").asString());
        return new OpenInvoice(
                new InvoiceId(row.path("invoiceId").asString()),
                new CustomerId(row.path("customerId").asString()),
                due);
    }

    /** Billing's and Intacct's balance of every customer. */
    List<Row> tieOut() {
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : api.get(path("/tie-out")).path("rows")) {
            rows.add(new Row(
                    row.path("customerId").asString(),
                    row.path("name").asString(""),
                    row.path("currency").asString(),
                    decimal(row, "billing"),
                    decimal(row, "intacct"),
                    decimal(row, "difference")));
        }
        return rows;
    }

    private static BigDecimal decimal(JsonNode row, String name) {
        return new BigDecimal(row.path(name).asString());
    }

    private String path(String rest) {
        return "/tenants/" + tenant + rest;
    }

    /** What was imported so far. */
    record Imported(long customers, long invoices, long openInvoices) {}

    /** One customer in one currency. */
    record Row(
            String customerId,
            String name,
            String currency,
            BigDecimal billing,
            BigDecimal intacct,
            BigDecimal difference) {}
}
