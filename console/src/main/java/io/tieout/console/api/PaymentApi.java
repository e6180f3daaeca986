package io.tieout.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** payment-service. */
@HttpExchange(url = "/api/v1/tenants/{tenant}", accept = "application/json")
public interface PaymentApi {

    @GetExchange("/payments")
    Page payments(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String invoice,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam int limit,
            @RequestParam boolean count);

    @GetExchange("/payments/{transaction}")
    Detail payment(@PathVariable String tenant, @PathVariable String transaction);

    @GetExchange("/payments/summary")
    Counts summary(@PathVariable String tenant);

    @GetExchange("/exceptions")
    List<OpenCause> exceptions(@PathVariable String tenant);

    /** A page of rows, with the totals of all. */
    @GetExchange("/tie-out")
    TieOut tieOut(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam boolean differing,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam int limit);

    /** What became of the payments that came on each day, from that day to today. */
    @GetExchange("/payment-days")
    List<Day> days(@PathVariable String tenant, @RequestParam String from, @RequestParam String zone);

    @GetExchange("/ledger")
    Ledger ledger(@PathVariable String tenant);

    @GetExchange("/audit")
    AuditPage audit(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam int limit);

    @PostExchange("/payments/{transaction}/retry")
    Detail retry(@PathVariable String tenant, @PathVariable String transaction);

    @PostExchange(url = "/payments/retry", contentType = "application/json")
    Retried retryAll(@PathVariable String tenant, @RequestBody OfCause cause);

    @PostExchange(url = "/payments/{transaction}/dismiss", contentType = "application/json")
    Detail dismiss(@PathVariable String tenant, @PathVariable String transaction, @RequestBody Dismissal dismissal);

    @PostExchange(url = "/payments/dismiss", contentType = "application/json")
    Dismissed dismissAll(@PathVariable String tenant, @RequestBody DismissalOfCause dismissal);

    /** What could not be understood when it came. */
    @GetExchange("/refused-records")
    List<RefusedRecord> refusedRecords(@PathVariable String tenant, @RequestParam int limit);

    @GetExchange("/invoices")
    InvoicePage invoices(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit,
            @RequestParam boolean count);

    @GetExchange("/invoices/{invoice}")
    Numbered invoice(@PathVariable String tenant, @PathVariable String invoice);

    @GetExchange("/customers")
    CustomerPage customers(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit,
            @RequestParam boolean count);

    @GetExchange("/customers/{customer}")
    Customer customer(@PathVariable String tenant, @PathVariable String customer);

    record Page(
            List<Payment> payments,
            @Nullable String next,
            @Nullable Counted count) {}

    /** @param exact false if there are more */
    record Counted(long number, boolean exact) {}

    record Dismissal(String reason, boolean recordedByHand) {}

    record DismissalOfCause(String code, String reason, boolean recordedByHand) {}

    record Dismissed(int dismissed) {}

    record RefusedRecord(String topic, String code, String reason, Instant refusedAt) {}

    record InvoicePage(
            List<Invoice> invoices,
            @Nullable String next,
            @Nullable Counted count) {}

    record Numbered(List<Invoice> lines) {}

    /** One record of Intacct, or an invoice of billing that is not there. */
    record Invoice(
            String invoiceId,
            @Nullable String customerId,
            @Nullable String customerName,
            @Nullable String currency,
            @Nullable String billingTotal,
            @Nullable String intacctTotal,
            @Nullable String intacctDue,
            String standing,
            @Nullable String recordNo,
            @Nullable Reason problem) {}

    record CustomerPage(
            List<Customer> customers,
            @Nullable String next,
            @Nullable Counted count) {}

    record Customer(
            String customerId,
            @Nullable String name,
            boolean inBilling,
            boolean inIntacct,
            @Nullable String recordNo,
            @Nullable Reason problem) {}

    record Payment(
            String transactionId,
            String paymentId,
            String transactionType,
            @Nullable String originalTransactionId,
            String customerId,
            @Nullable String customerName,
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
            @Nullable String reversedBy,
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

    /**
     * A day of arrivals.
     *
     * @param soon recorded within a minute
     * @param later recorded after more
     * @param underway waits, or is on its way
     * @param medianSeconds within which half of the recorded ones were; null if none is
     */
    record Day(
            LocalDate day,
            long soon,
            long later,
            long underway,
            long attention,
            long dismissed,
            @Nullable Double medianSeconds,
            @Nullable Double p99Seconds) {}

    /** How much of Intacct is known. */
    record Ledger(long customers, long invoices, long openInvoices) {}

    record TieOut(
            Instant comparedAt,
            boolean complete,
            List<Total> totals,
            List<Row> rows,
            @Nullable String next,
            Unread unread,
            long refusedAtTheDoor) {}

    record Total(
            String currency,
            String billing,
            String intacct,
            String difference,
            String inFlight,
            String unexplained,
            long customers,
            long differing,
            List<Cause> causes) {}

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
