package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.EventType;
import io.tieout.model.id.CustomerId;
import io.tieout.model.intacct.PaymentRead;
import io.tieout.model.intacct.PaymentRead.Applied;
import io.tieout.model.intacct.PaymentRead.Kind;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
            "PAYMENTMETHOD", "DESCRIPTION", "CURRENCY", "BASECURR", "TRX_TOTALENTERED", "TRX_TOTALDUE", "MEGAENTITYID");

    private static final List<String> HARMLESS = List.of("PAYMENTMETHOD", "DESCRIPTION");

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
        return new ReceiptKind(SyncObject.PAYMENTS, "ARPYMT", "payment", List.of(PaymentTelling.DETAILS));
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
            PaymentTelling told = object == SyncObject.ADVANCES
                    ? PaymentTelling.NOTHING
                    : PaymentTelling.of(read.of(PaymentTelling.DETAILS.object(), recordNo), currency, conditions);
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
                    told.applied(),
                    told.note(),
                    false,
                    Fields.given(row, "MEGAENTITYID"),
                    Fields.time(row, "WHENMODIFIED", formatting::time),
                    null);
        } catch (Untranslatable | IllegalArgumentException unusual) {
            throw new Untranslatable(
                    "%s %s \"%s\": %s".formatted(singular, recordNo, row.get("DOCNUMBER"), unusual.getMessage()));
        }
    }

    /** RECORDTYPE as the vendor documents it. The use of a credit is not money received: another type is told of neither. */
    private Kind kind(Row row) throws Untranslatable {
        if (object == SyncObject.ADVANCES) {
            return Kind.ADVANCE;
        }
        String type = row.get("RECORDTYPE").strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "rp" -> Kind.PAYMENT;
            case "ro" -> Kind.APPLICATION;
            default ->
                throw new Untranslatable(
                        "RECORDTYPE is \"%s\", which is neither a payment (rp) nor the use of a credit (ro)"
                                .formatted(type));
        };
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
