package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.EventType;
import io.tieout.model.id.CustomerId;
import io.tieout.model.intacct.PaymentRead;
import io.tieout.model.intacct.PaymentRead.Applied;
import io.tieout.model.intacct.PaymentRead.Credit;
import io.tieout.model.intacct.PaymentRead.CreditUse;
import io.tieout.model.intacct.PaymentRead.Kind;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * ARPYMT and ARADVANCE: money received, ours and what was entered by hand, and the uses of credits, which Intacct keeps among the
 * payments. Nothing of it is worth a run: a company that does not let it be read is read without.
 */
final class ReceiptKind implements RecordKind<PaymentRead> {

    private static final List<String> FIELDS = List.of(
            "RECORDNO",
            "RECORDTYPE",
            "CUSTOMERID",
            "DOCNUMBER",
            "STATE",
            "PAYMENTMETHOD",
            "DESCRIPTION",
            "CURRENCY",
            "BASECURR",
            "TRX_TOTALENTERED",
            "TRX_TOTALDUE",
            "RECEIPTDATE",
            "MEGAENTITYID",
            "AUWHENCREATED",
            "WHENMODIFIED");

    private static final List<String> DISPENSABLE = List.of(
            "RECORDTYPE",
            "PAYMENTMETHOD",
            "DESCRIPTION",
            "CURRENCY",
            "BASECURR",
            "TRX_TOTALENTERED",
            "TRX_TOTALDUE",
            "MEGAENTITYID");

    private static final List<String> HARMLESS = List.of("PAYMENTMETHOD", "DESCRIPTION");

    /** What a detail can use instead of cash: the field with the record's number, and the one with the amount. */
    private record CreditFields(Credit credit, String key, String amount) {}

    private static final List<CreditFields> CREDITS = List.of(
            new CreditFields(Credit.ADVANCE, "ADVANCEKEY", "TRX_POSTEDADVANCEAMOUNT"),
            new CreditFields(Credit.OVERPAYMENT, "OVERPAYMENTKEY", "TRX_POSTEDOVERPAYMENTAMOUNT"),
            new CreditFields(Credit.ADJUSTMENT, "ADJUSTMENTKEY", "TRX_ADJUSTMENTAMOUNT"),
            new CreditFields(Credit.NEGATIVE_INVOICE, "NEGATIVEINVOICEKEY", "TRX_NEGATIVEINVOICEAMOUNT"));

    private static final String CASH = "TRX_PAYMENTAMOUNT";
    private static final String DISCOUNT = "TRX_TOTALDISCOUNTTOAPPLY";
    private static final String INVOICE = "RECORDKEY";
    private static final String DEBIT_MEMO = "POSADJKEY";

    /** ARPYMTDETAIL by PAYMENTKEY; that it is found by it is an assumption (SIM-50). */
    private static final Part DETAILS = new Part(
            "ARPYMTDETAIL",
            "PAYMENTKEY",
            Stream.concat(
                            Stream.of(INVOICE, DEBIT_MEMO, CASH, DISCOUNT),
                            CREDITS.stream().flatMap(credit -> Stream.of(credit.key(), credit.amount())))
                    .toList(),
            Stream.concat(
                            Stream.of(DEBIT_MEMO, DISCOUNT),
                            CREDITS.stream().flatMap(credit -> Stream.of(credit.key(), credit.amount())))
                    .toList(),
            any -> true,
            "details of payments");

    private final SyncObject object;
    private final String intacctName;
    private final String singular;
    private final List<Part> parts;

    private ReceiptKind(SyncObject object, String intacctName, String singular, List<Part> parts) {
        this.object = object;
        this.intacctName = intacctName;
        this.singular = singular;
        this.parts = parts;
    }

    static ReceiptKind ofPayments() {
        return new ReceiptKind(SyncObject.PAYMENTS, "ARPYMT", "payment", List.of(DETAILS));
    }

    static ReceiptKind ofAdvances() {
        return new ReceiptKind(SyncObject.ADVANCES, "ARADVANCE", "advance", List.of());
    }

    @Override
    public SyncObject object() {
        return object;
    }

    @Override
    public String plural() {
        return singular + "s";
    }

    @Override
    public String singular() {
        return singular;
    }

    @Override
    public String intacctName() {
        return intacctName;
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public String createdField() {
        return "AUWHENCREATED";
    }

    @Override
    public String documentDateField() {
        return "RECEIPTDATE";
    }

    @Override
    public List<Phase> phases() {
        return List.of(Phase.DELETED, Phase.UNDATED, Phase.CHANGED);
    }

    /**
     * Only drafts can be deleted, which count for nothing: that one is gone, and one without a time, is found when everything is read. What is
     * posted is reversed, which changes it.
     */
    @Override
    public List<Phase> phasesOfChanges() {
        return List.of(Phase.CHANGED);
    }

    @Override
    public EventType<PaymentRead> eventType() {
        return EventTypes.PAYMENT_READ;
    }

    @Override
    public Class<PaymentRead> payload() {
        return PaymentRead.class;
    }

    @Override
    public String documentNo(Row row) {
        return row.get("DOCNUMBER");
    }

    @Override
    public DocumentKind documentKind() {
        return DocumentKind.PAYMENT;
    }

    @Override
    public List<String> dates(Row row) {
        return List.of(row.get("RECEIPTDATE"), row.get("WHENMODIFIED"));
    }

    @Override
    public List<String> dispensable() {
        return DISPENSABLE;
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public boolean isOptional() {
        return true;
    }

    @Override
    public PaymentRead translate(Row row, String recordNo, Parts read, Conditions conditions) throws Untranslatable {
        try {
            Omissions.refuse(row, HARMLESS);
            Formatting formatting = conditions.formatting();
            LocalDate date = Fields.time(row, "RECEIPTDATE", formatting::date);
            if (date == null) {
                throw new Untranslatable("RECEIPTDATE is empty or absent");
            }
            String currency = Amounts.currency(row, conditions);
            String customer = Fields.given(row, "CUSTOMERID");
            var applications = applications(read.of(DETAILS.object(), recordNo), currency);
            return new PaymentRead(
                    kind(row),
                    recordNo,
                    Fields.text(row, "DOCNUMBER"),
                    customer == null ? null : new CustomerId(customer).value(),
                    Fields.required(row, "STATE"),
                    Amounts.given(row, currency, "TRX_TOTALENTERED"),
                    Amounts.given(row, currency, "TRX_TOTALDUE"),
                    Fields.text(row, "PAYMENTMETHOD"),
                    date,
                    Fields.text(row, "DESCRIPTION"),
                    applications.applied(),
                    applications.note(),
                    false,
                    Fields.given(row, "MEGAENTITYID"),
                    Fields.time(row, "WHENMODIFIED", formatting::time),
                    null);
        } catch (Untranslatable | IllegalArgumentException unusual) {
            throw new Untranslatable(
                    "%s %s \"%s\": %s".formatted(singular, recordNo, row.get("DOCNUMBER"), unusual.getMessage()));
        }
    }

    /** RECORDTYPE as the vendor documents it; {@code ro} is the use of a credit. */
    private Kind kind(Row row) {
        if (object == SyncObject.ADVANCES) {
            return Kind.ADVANCE;
        }
        return row.get("RECORDTYPE").strip().equalsIgnoreCase("ro") ? Kind.APPLICATION : Kind.PAYMENT;
    }

    private record Applications(
            @Nullable List<Applied> applied, @Nullable String note) {}

    private Applications applications(Parts.@Nullable Of details, String currency) {
        if (parts.isEmpty()) {
            return new Applications(List.of(), null);
        }
        if (details == null) {
            return new Applications(null, "What it settles could not be read.");
        }
        List<Applied> applied = new ArrayList<>();
        try {
            for (Row detail : details.rows()) {
                applied.add(applied(detail, currency));
            }
        } catch (Untranslatable odd) {
            return new Applications(null, "What it settles cannot be told: %s".formatted(odd.getMessage()));
        }
        return new Applications(
                applied,
                details.digest() == null
                        ? null
                        : "It settles %d documents, of which the first %d are told."
                                .formatted(details.count(), applied.size()));
    }

    private static Applied applied(Row detail, String currency) throws Untranslatable {
        return new Applied(
                number(detail, INVOICE),
                number(detail, DEBIT_MEMO),
                notZero(Amounts.given(detail, currency, CASH)),
                notZero(Amounts.given(detail, currency, DISCOUNT)),
                credit(detail, currency));
    }

    private static @Nullable CreditUse credit(Row detail, String currency) throws Untranslatable {
        for (CreditFields fields : CREDITS) {
            String recordNo = number(detail, fields.key());
            if (recordNo != null) {
                return new CreditUse(
                        fields.credit(), recordNo, notZero(Amounts.given(detail, currency, fields.amount())));
            }
        }
        return null;
    }

    private static @Nullable String number(Row detail, String field) {
        return Optional.of(detail.get(field)).flatMap(RecordNumber::of).orElse(null);
    }

    private static @Nullable Money notZero(@Nullable Money money) {
        return money == null || money.isZero() ? null : money;
    }

    @Override
    public PaymentRead withRevision(PaymentRead read, long revision) {
        return copy(read, read.applied(), read.appliedNote(), read.deleted(), read.modifiedAt(), revision);
    }

    @Override
    public PaymentRead content(PaymentRead read) {
        return copy(read, read.applied(), read.appliedNote(), read.deleted(), null, null);
    }

    @Override
    public PaymentRead kept(PaymentRead content) {
        return copy(content, null, null, content.deleted(), null, null);
    }

    @Override
    public PaymentRead deleted(PaymentRead last) {
        return copy(last, null, null, true, last.modifiedAt(), null);
    }

    private static PaymentRead copy(
            PaymentRead read,
            @Nullable List<Applied> applied,
            @Nullable String appliedNote,
            boolean deleted,
            @Nullable Instant modifiedAt,
            @Nullable Long revision) {
        return new PaymentRead(
                read.kind(),
                read.recordNo(),
                read.docNumber(),
                read.customerId(),
                read.state(),
                read.amount(),
                read.open(),
                read.method(),
                read.date(),
                read.description(),
                applied,
                appliedNote,
                deleted,
                read.entityId(),
                modifiedAt,
                revision);
    }
}
