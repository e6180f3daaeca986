package io.tieout.payment;

import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.connection.ConnectionChanged;
import io.tieout.model.erp.ErpCustomer;
import io.tieout.model.erp.ErpInvoice;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.erp.ErpPayment;
import io.tieout.model.event.Event;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.PaymentId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of one tenant as the others publish them. */
public record TestEvents(TenantId tenant) {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    public static TestEvents ofNewTenant() {
        return new TestEvents(new TenantId("t-" + UUID.randomUUID()));
    }

    public Event<ConnectionChanged> connected() {
        return event(
                EventTypes.CONNECTION_CHANGED,
                new ConnectionChanged(ConnectionChanged.Status.CONNECTED, "DEMO", null, NOON));
    }

    public Event<CustomerChanged> billingCustomer(String id) {
        return event(
                EventTypes.BILLING_CUSTOMER,
                new CustomerChanged(new CustomerId(id), "Customer " + id, null, "USD", null));
    }

    public Event<ErpCustomer> erpCustomer(String id) {
        return event(
                EventTypes.ERP_CUSTOMER,
                new ErpCustomer(new CustomerId(id), "7", "Customer " + id, null, null, null, true, NOON, null, null));
    }

    public Event<InvoiceIssued> billingInvoice(String id, String customer, String total) {
        return event(
                EventTypes.BILLING_INVOICE,
                new InvoiceIssued(
                        new InvoiceId(id),
                        new CustomerId(customer),
                        DAY,
                        DAY.plusDays(30),
                        usd(total),
                        List.of(new InvoiceIssued.Line("Subscription", usd(total), null)),
                        null));
    }

    public Event<ErpInvoice> erpInvoice(String id, String customer, String total, String due) {
        return erpInvoice(
                id,
                customer,
                total,
                due,
                usd(due).isZero() ? ErpInvoice.Standing.PAID : ErpInvoice.Standing.OPEN,
                NOON);
    }

    public Event<ErpInvoice> erpInvoice(
            String id, String customer, String total, String due, ErpInvoice.Standing standing, Instant modifiedAt) {
        return record(recordOf(id), id, customer, total, due, standing, modifiedAt, null);
    }

    /** A reading of a record of its own, counted. */
    public Event<ErpInvoice> record(
            String recordNo, String invoice, String customer, String due, ErpInvoice.Standing standing, long revision) {
        String owed =
                standing == ErpInvoice.Standing.DELETED || standing == ErpInvoice.Standing.REVERSED ? "0.00" : due;
        return record(recordNo, invoice, customer, due, owed, standing, NOON, revision);
    }

    private Event<ErpInvoice> record(
            String recordNo,
            String id,
            String customer,
            String total,
            String due,
            ErpInvoice.Standing standing,
            Instant modifiedAt,
            @Nullable Long revision) {
        return event(
                EventTypes.ERP_INVOICE,
                new ErpInvoice(
                        new InvoiceId(id),
                        new CustomerId(customer),
                        recordNo,
                        usd(total),
                        usd(total).minus(usd(due)),
                        usd(due),
                        standing,
                        DAY,
                        null,
                        modifiedAt,
                        revision,
                        null));
    }

    /** Money that somebody entered in Intacct, all of it on one invoice. */
    public Event<ErpPayment> entered(String recordNo, String invoice, String amount, ErpPayment.State state) {
        return event(
                EventTypes.ERP_PAYMENT,
                new ErpPayment(
                        ErpPayment.Kind.PAYMENT,
                        recordNo,
                        "CHECK-" + recordNo,
                        new CustomerId("C-1"),
                        ErpPayment.Origin.INTACCT,
                        null,
                        state,
                        state.name(),
                        usd(amount),
                        null,
                        "Printed Check",
                        DAY,
                        null,
                        List.of(new ErpPayment.Applied(
                                new InvoiceId(invoice), recordOf(invoice), null, usd(amount), null, null)),
                        null,
                        NOON,
                        null));
    }

    private static String recordOf(String document) {
        return "R-" + document;
    }

    public Event<ErpOutcome> outcome(
            DocumentKind kind, String document, OutcomeState state, @Nullable String code, Instant decidedAt) {
        return event(
                EventTypes.ERP_OUTCOME,
                new ErpOutcome(
                        kind,
                        document,
                        "C-1",
                        new EventId("asked"),
                        state,
                        state == OutcomeState.POSTED ? recordOf(document) : null,
                        code == null ? null : new Problem(code, "It went wrong.", "Mend it."),
                        decidedAt));
    }

    /** An invoice of this customer stands in Intacct. */
    public Event<ErpOutcome> invoicePosted(String invoice, String customer) {
        return invoiceOutcome(invoice, customer, connected(), OutcomeState.POSTED, null);
    }

    /** An outcome of an invoice of this customer, which answers this event. */
    public Event<ErpOutcome> invoiceOutcome(
            String invoice, String customer, Event<?> answered, OutcomeState state, @Nullable String code) {
        return event(
                EventTypes.ERP_OUTCOME,
                new ErpOutcome(
                        DocumentKind.INVOICE,
                        invoice,
                        customer,
                        answered.id(),
                        state,
                        state == OutcomeState.POSTED ? recordOf(invoice) : null,
                        code == null ? null : new Problem(code, "It went wrong.", "Mend it."),
                        NOON));
    }

    public Event<ErpOutcome> posted(DocumentKind kind, String document) {
        return outcome(kind, document, OutcomeState.POSTED, null, NOON);
    }

    public PaymentBuilder payment(String transaction) {
        return new PaymentBuilder(this, transaction);
    }

    public <T extends Payload> Event<T> event(EventType<T> type, T data) {
        var id = new EventId(UUID.randomUUID().toString());
        return new Event<>(id, URI.create("/test"), type, "subject", NOON, tenant, Trace.of(null, id), data);
    }

    public static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    /** A payment of customer C-1 in US dollars, by default. */
    public static final class PaymentBuilder {

        private final TestEvents events;
        private final String transaction;
        private final List<Allocation> allocations = new ArrayList<>();
        private String customer = "C-1";
        private TransactionType type = TransactionType.RECEIVED;
        private String original = "original";
        private Money unapplied = usd("0.00");
        private @Nullable String reference;
        private PaymentTransaction.@Nullable Gateway gateway;
        private Instant occurredAt = NOON;
        private LocalDate day = DAY;
        private final List<PaymentTransaction.Fee> fees = new ArrayList<>();

        PaymentBuilder(TestEvents events, String transaction) {
            this.events = events;
            this.transaction = transaction;
        }

        public PaymentBuilder by(String id) {
            customer = id;
            return this;
        }

        public PaymentBuilder on(String invoice, String amount) {
            allocations.add(new Allocation(new InvoiceId(invoice), usd(amount)));
            return this;
        }

        public PaymentBuilder on(String invoice, Money amount) {
            allocations.add(new Allocation(new InvoiceId(invoice), amount));
            unapplied = Money.zero(amount.currency());
            return this;
        }

        public PaymentBuilder unapplied(String amount) {
            unapplied = usd(amount);
            return this;
        }

        public PaymentBuilder of(TransactionType kind) {
            type = kind;
            return this;
        }

        /** What it takes back. */
        public PaymentBuilder of(TransactionType kind, String transaction) {
            type = kind;
            original = transaction;
            return this;
        }

        public PaymentBuilder fee(String amount) {
            fees.add(new PaymentTransaction.Fee("processing", usd(amount)));
            return this;
        }

        public PaymentBuilder at(Instant time) {
            occurredAt = time;
            return this;
        }

        public PaymentBuilder payout(String payout) {
            gateway = new PaymentTransaction.Gateway("stripe", null, payout);
            return this;
        }

        public PaymentBuilder on(LocalDate accountingDate) {
            day = accountingDate;
            return this;
        }

        public PaymentBuilder reference(String text) {
            reference = text;
            return this;
        }

        public PaymentTransaction transaction() {
            Money amount = unapplied;
            for (Allocation allocation : allocations) {
                amount = amount.plus(allocation.amount());
            }
            return new PaymentTransaction(
                    new PaymentId("P-" + transaction),
                    new TransactionId(transaction),
                    type,
                    new CustomerId(customer),
                    amount,
                    allocations,
                    unapplied,
                    day,
                    occurredAt,
                    new PaymentTransaction.Method(PaymentTransaction.MethodType.CARD, "visa", "4242"),
                    gateway,
                    reference,
                    type == TransactionType.RECEIVED ? null : new TransactionId(original),
                    fees);
        }

        public Event<PaymentTransaction> event() {
            return events.event(EventTypes.payment(type), transaction());
        }
    }
}
