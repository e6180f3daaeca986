package io.tieout.local.demo;

import io.tieout.model.event.Json;
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
            JsonNode rows = page.isArray() ? page : page.path("items");
            String last = "";
            for (JsonNode row : rows) {
                last = row.path("invoiceId").asString();
                Money rest = Json.mapper().treeToValue(row.path("open"), Money.class);
                if (rest.isPositive()) {
                    open.add(new OpenInvoice(
                            new InvoiceId(last),
                            new CustomerId(row.path("customerId").asString()),
                            rest));
                }
            }
            if (rows.size() < PAGE) {
                return open;
            }
            after = "&after=" + URLEncoder.encode(last, StandardCharsets.UTF_8);
        }
    }

    /** Billing's and Intacct's balance of every customer. */
    List<Row> tieOut() {
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : api.get(path("/tie-out")).path("rows")) {
            rows.add(new Row(
                    row.path("customerId").asString(),
                    row.path("name").asString(),
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
