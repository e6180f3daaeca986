package io.tieout.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** payment-service. */
@HttpExchange(url = "/api/v1/tenants/{tenant}", accept = "application/json")
public interface PaymentApi {

    @GetExchange("/payments")
    Page payments(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam int limit);

    @GetExchange("/payments/{transaction}")
    Detail payment(@PathVariable String tenant, @PathVariable String transaction);

    @GetExchange("/payments/summary")
    Counts summary(@PathVariable String tenant);

    @GetExchange("/exceptions")
    List<OpenCause> exceptions(@PathVariable String tenant);

    @GetExchange("/tie-out")
    TieOut tieOut(@PathVariable String tenant);

    @GetExchange("/ledger")
    Ledger ledger(@PathVariable String tenant);

    @GetExchange("/audit")
    AuditPage audit(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam int limit);

    record Page(List<Payment> payments, @Nullable String next) {}

    record Payment(
            String transactionId,
            String paymentId,
            String transactionType,
            @Nullable String originalTransactionId,
            String customerId,
            Sum amount,
            Sum unapplied,
            List<Allocation> allocations,
            LocalDate effectiveDate,
            Instant occurredAt,
            Instant receivedAt,
            Instant changedAt,
            Method method,
            @Nullable Gateway gateway,
            @Nullable String reference,
            State state,
            @Nullable Reason reason,
            @Nullable String recordNo,
            @Nullable Instant waitingUntil) {}

    record Allocation(String invoiceId, Sum amount) {}

    record Method(
            String type, @Nullable String brand, @Nullable String last4) {}

    record Gateway(
            String provider,
            @Nullable String paymentId,
            @Nullable String payoutId) {}

    /** How far it is on its way to Intacct. */
    enum State {
        RECEIVED,
        WAITING,
        REQUESTED,
        POSTED,
        REJECTED,
        PARKED,
        DISMISSED
    }

    record Detail(Payment payment, List<Line> history, List<AuditEntry> actions, List<Told> events) {}

    record Line(
            State state,
            Instant at,
            @Nullable String code,
            @Nullable String reason,
            int revision) {}

    /** A time that billing told of the payment. */
    record Told(String eventId, Instant eventTime, Instant receivedAt, boolean contradicts) {}

    record Counts(long in, long waiting, long requested, long posted, long rejected, long parked, long dismissed) {}

    /** How much of Intacct is known. */
    record Ledger(long customers, long invoices, long openInvoices) {}

    record TieOut(
            Instant comparedAt,
            boolean complete,
            List<Total> totals,
            List<Row> rows,
            Unread unread,
            long refusedAtTheDoor) {}

    record Total(
            String currency, String billing, String intacct, String difference, String inFlight, String unexplained) {}

    record Row(
            String customerId,
            @Nullable String name,
            String currency,
            String billing,
            String intacct,
            String difference,
            String inFlight,
            String unexplained,
            List<Cause> causes) {}

    record Cause(String cause, long documents, String effect) {}

    record Unread(long count) {}
}
