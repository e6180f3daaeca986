package io.tieout.mapping;

import io.tieout.mapping.settings.MappingSettings;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.model.billing.PaymentTransaction.Method;
import io.tieout.model.billing.PaymentTransaction.MethodType;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.PaymentId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.intacct.CreatedRecord;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.model.posting.PostingRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Test data: each thing as it usually is, with what a test cares about changed. */
public final class Samples {

    public static final LocalDate DATE = LocalDate.of(2026, 3, 31);
    public static final Instant TIME = Instant.parse("2026-03-31T10:00:00Z");

    private Samples() {}

    /** Money such as {@code 100.00 USD}. */
    public static Money money(String text) {
        String[] parts = text.split(" ");
        return Money.of(parts[0], parts[1]);
    }

    public static MappingSettings settings() {
        return new MappingSettings(
                "1200",
                "1010",
                "4000",
                "2400",
                "100",
                "SALES",
                Map.of("hosting", "4100"),
                Map.of(),
                Map.of(),
                "USD",
                null,
                Map.of(),
                null);
    }

    public static PaymentBuilder aPayment() {
        return new PaymentBuilder();
    }

    public static CustomerChanged customer(String id) {
        return new CustomerChanged(new CustomerId(id), "Müller & Söhne", "ap@example.com", "USD", "Net 30");
    }

    public static InvoiceIssued invoice(String id, String customer) {
        return invoice(id, customer, "PO 7");
    }

    public static InvoiceIssued invoice(String id, String customer, @Nullable String reference) {
        return new InvoiceIssued(
                new InvoiceId(id),
                new CustomerId(customer),
                DATE,
                DATE.plusDays(30),
                money("120.00 USD"),
                List.of(
                        new InvoiceIssued.Line("Hosting in March", money("100.00 USD"), "hosting"),
                        new InvoiceIssued.Line("Something else", money("15.00 USD"), "unheard-of"),
                        new InvoiceIssued.Line("No item", money("5.00 USD"), null)),
                reference);
    }

    /** An invoice of one line. */
    public static InvoiceIssued invoiceOf(String id, String customer, Money total) {
        return new InvoiceIssued(
                new InvoiceId(id),
                new CustomerId(customer),
                DATE,
                DATE.plusDays(30),
                total,
                List.of(new InvoiceIssued.Line("Seats", total, null)),
                null);
    }

    public static CustomerRead customerRead(String id, String recordNo) {
        return new CustomerRead(recordNo, id, "Müller & Söhne", null, "USD", "Net 30", true, null, TIME, null, null);
    }

    public static InvoiceRead invoiceRead(String number, String customer, String recordNo, String state, String due) {
        return new InvoiceRead(
                recordNo,
                number,
                customer,
                state,
                money("120.00 USD"),
                money("120.00 USD").minus(money(due)),
                money(due),
                DATE,
                DATE.plusDays(30),
                false,
                null,
                TIME,
                null,
                null);
    }

    public static InvoiceRead deleted(InvoiceRead read) {
        return new InvoiceRead(
                read.recordNo(),
                read.invoiceNo(),
                read.customerId(),
                read.state(),
                read.total(),
                read.paid(),
                read.due(),
                read.invoiceDate(),
                read.dueDate(),
                true,
                read.entityId(),
                read.modifiedAt(),
                null,
                null);
    }

    public static InvoiceRead revised(InvoiceRead read, String customer, long revision) {
        return new InvoiceRead(
                read.recordNo(),
                read.invoiceNo(),
                customer,
                read.state(),
                read.total(),
                read.paid(),
                read.due(),
                read.invoiceDate(),
                read.dueDate(),
                read.deleted(),
                read.entityId(),
                read.modifiedAt(),
                revision,
                read.details());
    }

    public static IntacctOutcome posted(
            DocumentKind kind, String document, String customer, CommandId command, String intacctId, String recordNo) {
        return new IntacctOutcome(
                command,
                1,
                new Origin(kind, document, new CustomerId(customer), new EventId("e-" + document)),
                OutcomeState.POSTED,
                recordNo,
                new CreatedRecord(intacctId, null, kind == DocumentKind.CUSTOMER ? null : DATE),
                null,
                TIME);
    }

    public static IntacctOutcome rejected(
            DocumentKind kind, String document, String customer, CommandId command, int revision) {
        return new IntacctOutcome(
                command,
                revision,
                new Origin(kind, document, new CustomerId(customer), new EventId("e-" + document)),
                OutcomeState.REJECTED,
                null,
                null,
                new Problem("TERM_UNKNOWN", "Term Net 30 does not exist.", "Create it in Intacct."),
                TIME);
    }

    /** A person decided that it is not to be posted. */
    public static IntacctOutcome dismissed(IntacctOutcome refused) {
        return new IntacctOutcome(
                refused.commandId(),
                refused.revision(),
                refused.origin(),
                OutcomeState.DISMISSED,
                null,
                null,
                null,
                TIME);
    }

    /** Builds a payment; received by card, 100.00 USD, of C-1, for nothing. */
    public static final class PaymentBuilder {
        private String transaction = "T-1";
        private String customer = "C-1";
        private Money amount = money("100.00 USD");
        private TransactionType type = TransactionType.RECEIVED;
        private Method method = new Method(MethodType.CARD, "VISA", "4242");
        private @Nullable String reference = "order 77";
        private final List<Allocation> allocations = new ArrayList<>();
        private int revision = 1;

        public PaymentBuilder transaction(String id) {
            transaction = id;
            return this;
        }

        public PaymentBuilder customer(String id) {
            customer = id;
            return this;
        }

        public PaymentBuilder of(String money) {
            amount = money(money);
            return this;
        }

        public PaymentBuilder type(TransactionType given) {
            type = given;
            return this;
        }

        public PaymentBuilder by(MethodType given) {
            method = new Method(given, null, null);
            return this;
        }

        public PaymentBuilder reference(@Nullable String given) {
            reference = given;
            return this;
        }

        public PaymentBuilder paying(String invoice, String money) {
            allocations.add(new Allocation(new InvoiceId(invoice), money(money)));
            return this;
        }

        public PaymentBuilder revision(int given) {
            revision = given;
            return this;
        }

        public PaymentTransaction build() {
            Money rest = amount;
            for (Allocation allocation : allocations) {
                rest = rest.minus(allocation.amount());
            }
            return new PaymentTransaction(
                    new PaymentId("P-1"),
                    new TransactionId(transaction),
                    type,
                    new CustomerId(customer),
                    amount,
                    allocations,
                    rest,
                    DATE,
                    TIME,
                    method,
                    null,
                    reference,
                    type == TransactionType.RECEIVED ? null : new TransactionId("T-0"),
                    List.of());
        }

        public PostingRequested requested() {
            return new PostingRequested(build(), new EventId("e-" + transaction), revision, TIME);
        }
    }
}
