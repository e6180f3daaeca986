package io.tieout.local.billing;

import io.tieout.local.rooms.OpenInvoice;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.PaymentId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes events in the JSON format of CloudEvents, as billing would.
 *
 * @param tenant whose events they are
 * @param now when everything happens
 */
public record EventLines(String tenant, Instant now) {
    private static final String SOURCE = "/billing/demo";

    public Map<String, Object> payment(String transaction, OpenInvoice invoice, Money amount) {
        return payment(
                transaction,
                invoice.customerId().value(),
                Map.of(invoice.invoiceId().value(), amount));
    }

    public Map<String, Object> payment(String transaction, String customer, Map<String, Money> allocations) {
        return movement(TransactionType.RECEIVED, transaction, null, customer, allocations);
    }

    /** The void of a payment, which is a line of {@link #payment}. */
    public Map<String, Object> voided(String transaction, Map<String, Object> payment) {
        var original = (PaymentTransaction) Objects.requireNonNull(payment.get("data"), "of a payment");
        Map<String, Money> allocations = new LinkedHashMap<>();
        original.allocations()
                .forEach(it -> allocations.put(it.invoiceId().value(), it.amount()));
        return movement(
                TransactionType.VOIDED,
                transaction,
                original.transactionId(),
                original.customerId().value(),
                allocations);
    }

    private Map<String, Object> movement(
            TransactionType type,
            String transaction,
            @Nullable TransactionId takesBack,
            String customer,
            Map<String, Money> allocations) {
        Money amount = allocations.values().stream().reduce(Money::plus).orElseThrow();
        var data = new PaymentTransaction(
                new PaymentId("PAY-" + transaction),
                new TransactionId(transaction),
                type,
                new CustomerId(customer),
                amount,
                allocations.entrySet().stream()
                        .map(it -> new PaymentTransaction.Allocation(new InvoiceId(it.getKey()), it.getValue()))
                        .toList(),
                null,
                today(),
                now,
                new PaymentTransaction.Method(PaymentTransaction.MethodType.CARD, "visa", "4242"),
                new PaymentTransaction.Gateway("demo-pay", "ch_" + transaction, null),
                transaction,
                takesBack,
                List.of());
        return event(EventTypes.payment(type), transaction, data);
    }

    public Map<String, Object> invoice(String invoice, String customer, Money total) {
        var data = new InvoiceIssued(
                new InvoiceId(invoice),
                new CustomerId(customer),
                today(),
                today().plusDays(30),
                total,
                List.of(new InvoiceIssued.Line("Subscription", total, null)),
                null);
        return event(EventTypes.BILLING_INVOICE, invoice, data);
    }

    /** An event whose attributes can be read and whose body is cut off. */
    public Map<String, Object> malformedPayment() {
        Map<String, Object> line = attributes(EventTypes.payment(TransactionType.RECEIVED), "TX-MALFORMED");
        byte[] cutOff = "{\"paymentId\":\"PAY-TX-MALFORMED\",\"amount\":{".getBytes(StandardCharsets.UTF_8);
        line.put("data_base64", Base64.getEncoder().encodeToString(cutOff));
        return line;
    }

    private Map<String, Object> event(EventType<?> type, String subject, Payload data) {
        Map<String, Object> line = attributes(type, subject);
        line.put("data", data);
        return line;
    }

    private Map<String, Object> attributes(EventType<?> type, String subject) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("specversion", "1.0");
        line.put("id", Objects.requireNonNull(tenant) + ":" + subject);
        line.put("source", SOURCE);
        line.put("type", type.name());
        line.put("subject", subject);
        line.put("time", now.toString());
        line.put("tenantid", tenant);
        return line;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
