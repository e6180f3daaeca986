package io.tieout.local.reality.situation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One event as billing says it, as plain JSON: a real platform is not kept from saying what our own types would refuse. Immutable; each
 * method gives a further one.
 */
public final class Says {
    private static final String DAY = "2026-03-14";
    private static final String MOMENT = "2026-03-14T09:26:53Z";

    private final String id;
    private final String type;
    private final Map<String, Object> data;

    private Says(String id, String type, Map<String, Object> data) {
        this.id = id;
        this.type = type;
        this.data = data;
    }

    /** A customer took over or changed. */
    public static Says customer(String id, String customer, String name, String email) {
        return new Says(
                id,
                "billing.customer.changed.v1",
                Map.of("customerId", customer, "name", name, "email", email, "currency", "USD"));
    }

    /** An invoice in US dollars, with a line for each amount; its total is their sum. */
    public static Says invoice(String id, String invoice, String customer, String... amounts) {
        List<Map<String, Object>> lines = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (String amount : amounts) {
            lines.add(Map.of("description", "Seats", "amount", dollars(amount)));
            total = total.add(new BigDecimal(amount));
        }
        return new Says(
                id,
                "billing.invoice.issued.v1",
                Map.of(
                        "invoiceId",
                        invoice,
                        "customerId",
                        customer,
                        "invoiceDate",
                        "2026-03-01",
                        "dueDate",
                        "2026-03-31",
                        "total",
                        dollars(total.toPlainString()),
                        "lines",
                        lines));
    }

    /** A payment of one invoice in US dollars. */
    public static Says payment(String id, String transaction, String customer, String invoice, String amount) {
        return movement(id, "RECEIVED", transaction, customer, invoice, dollars(amount));
    }

    /** A payment of one invoice in another currency. */
    public static Says payment(
            String id, String transaction, String customer, String invoice, String amount, String currency) {
        return movement(id, "RECEIVED", transaction, customer, invoice, Map.of("amount", amount, "currency", currency));
    }

    /** Money that belongs to no invoice, in any currency. */
    public static Says advance(String id, String transaction, String customer, String amount, String currency) {
        Map<String, Object> money = Map.of("amount", amount, "currency", currency);
        return movement(id, "RECEIVED", transaction, customer, "", money)
                .with("allocations", List.of())
                .with("unapplied", money);
    }

    /** A refund of a payment of one invoice in US dollars. */
    public static Says refund(String id, String transaction, String customer, String invoice, String amount) {
        return movement(id, "REFUNDED", transaction, customer, invoice, dollars(amount))
                .with("originalTransactionId", "TXN-OF-LAST-YEAR");
    }

    /** The same with another value in one of its fields. */
    public Says with(String field, Object value) {
        Map<String, Object> more = new HashMap<>(data);
        more.put(field, value);
        return new Says(id, type, more);
    }

    String id() {
        return id;
    }

    /** The JSON format of CloudEvents. */
    Map<String, Object> of(String tenant) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/billing/" + tenant);
        event.put("type", "io.tieout." + type);
        event.put("time", MOMENT);
        event.put("tenantid", tenant);
        event.put("data", data);
        return event;
    }

    private static Says movement(
            String id, String kind, String transaction, String customer, String invoice, Map<String, Object> amount) {
        Map<String, Object> data = new HashMap<>();
        data.put("paymentId", "PAY " + transaction);
        data.put("transactionId", transaction);
        data.put("transactionType", kind);
        data.put("customerId", customer);
        data.put("amount", amount);
        data.put("allocations", List.of(Map.of("invoiceId", invoice, "amount", amount)));
        data.put("effectiveDate", DAY);
        data.put("occurredAt", MOMENT);
        data.put("method", Map.of("type", "CARD", "brand", "visa", "last4", "4242"));
        data.put("fees", List.of());
        return new Says(
                id, kind.equals("RECEIVED") ? "billing.payment.received.v1" : "billing.payment.refunded.v1", data);
    }

    /** Money as the contract writes it. */
    static Map<String, Object> dollars(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }
}
