package io.tieout.local.rooms;

import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.money.Money;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Where payments are followed and the ledgers compared.
 *
 * @param api the payment service
 * @param tenant whose payments they are
 */
public record PaymentApi(Api api, String tenant) {
    private static final int PAGE = 200;
    private static final int LARGEST_PAGE = 500;

    public Counts summary() {
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

    public Imported imported() {
        JsonNode ledger = api.get(path("/ledger"));
        return new Imported(
                ledger.path("customers").longValue(0),
                ledger.path("invoices").longValue(0),
                ledger.path("openInvoices").longValue(0));
    }

    /** All invoices that Intacct has and that are not paid yet. */
    public List<OpenInvoice> openInvoices() {
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

    /** The state of every transaction that is known, by its id. */
    public Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        String after = "";
        while (true) {
            JsonNode page = api.get(path("/payments?limit=" + LARGEST_PAGE + after));
            page.path("payments")
                    .valueStream()
                    .forEach(it -> states.put(
                            it.path("transactionId").asString(),
                            it.path("state").asString()));
            if (!page.hasNonNull("next")) {
                return states;
            }
            after = "&after=" + page.path("next").asString();
        }
    }

    /** What people read about the payments that stand in a state, a few of them. */
    public List<String> examples(String state) {
        return api.get(path("/payments?limit=3&state=" + state))
                .path("payments")
                .valueStream()
                .map(it -> "%s %s: %s"
                        .formatted(
                                it.path("transactionId").asString(),
                                state,
                                it.path("reason").path("cause").asString("no reason given")))
                .toList();
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
    public List<Row> tieOut() {
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : api.get(path("/tie-out")).path("rows")) {
            rows.add(new Row(
                    row.path("customerId").asString(),
                    row.path("name").asString(""),
                    row.path("currency").asString(),
                    decimal(row, "billing"),
                    decimal(row, "intacct"),
                    decimal(row, "difference"),
                    decimal(row, "unexplained"),
                    row.path("causes")
                            .valueStream()
                            .collect(Collectors.toMap(
                                    it -> it.path("cause").asString(), it -> decimal(it, "effect"), BigDecimal::add))));
        }
        return rows;
    }

    /** A person decides that a payment is not to be posted. */
    public void dismiss(String transaction, String reason) {
        String id = URLEncoder.encode(transaction, StandardCharsets.UTF_8).replace("+", "%20");
        api.post(path("/payments/" + id + "/dismiss"), Map.of("reason", reason));
    }

    private static BigDecimal decimal(JsonNode row, String name) {
        return new BigDecimal(row.path(name).asString());
    }

    private String path(String rest) {
        return "/tenants/" + tenant + rest;
    }

    /** What was imported so far. */
    public record Imported(long customers, long invoices, long openInvoices) {}

    /**
     * One customer in one currency.
     *
     * @param difference billing less Intacct
     * @param unexplained the part of it that no cause explains
     * @param causes what each cause adds to the difference
     */
    public record Row(
            String customerId,
            String name,
            String currency,
            BigDecimal billing,
            BigDecimal intacct,
            BigDecimal difference,
            BigDecimal unexplained,
            Map<String, BigDecimal> causes) {}
}
