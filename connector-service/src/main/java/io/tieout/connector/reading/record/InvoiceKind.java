package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.detail.InvoiceDetails;
import io.tieout.model.event.EventType;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ARINVOICE, those of Order Entry too. */
final class InvoiceKind implements RecordKind<InvoiceRead> {

    private static final List<String> FIELDS = List.of(
            "RECORDNO",
            "RECORDID",
            "CUSTOMERID",
            "STATE",
            "CURRENCY",
            "BASECURR",
            "TRX_TOTALENTERED",
            "TRX_TOTALPAID",
            "TRX_TOTALDUE",
            "WHENCREATED",
            "WHENDUE",
            "TERMNAME",
            "WHENDISCOUNT",
            "DOCNUMBER",
            "DESCRIPTION",
            "MODULEKEY",
            "MEGAENTITYID",
            "AUWHENCREATED",
            "WHENMODIFIED");

    /** What is nice to know: a company that refuses it is read without. */
    private static final List<String> EXTRAS =
            List.of("TERMNAME", "WHENDISCOUNT", "DOCNUMBER", "DESCRIPTION", "MODULEKEY");

    @Override
    public SyncObject object() {
        return SyncObject.INVOICES;
    }

    @Override
    public String plural() {
        return "invoices";
    }

    @Override
    public String singular() {
        return "invoice";
    }

    @Override
    public String intacctName() {
        return "ARINVOICE";
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
        return "WHENCREATED";
    }

    @Override
    public List<Phase> phases() {
        return List.of(Phase.DELETED, Phase.UNDATED, Phase.CHANGED);
    }

    @Override
    public EventType<InvoiceRead> eventType() {
        return EventTypes.INVOICE_READ;
    }

    @Override
    public Class<InvoiceRead> payload() {
        return InvoiceRead.class;
    }

    @Override
    public String documentNo(Row row) {
        return row.get("RECORDID");
    }

    @Override
    public DocumentKind documentKind() {
        return DocumentKind.INVOICE;
    }

    @Override
    public List<String> dates(Row row) {
        return List.of(row.get("WHENCREATED"), row.get("WHENDUE"), row.get("WHENMODIFIED"));
    }

    @Override
    public List<String> dispensable() {
        return Stream.concat(Stream.of("CURRENCY", "BASECURR", "MEGAENTITYID"), EXTRAS.stream())
                .toList();
    }

    @Override
    public Filter.Comparison outstanding() {
        return Filter.greaterThan("TRX_TOTALDUE", "0");
    }

    @Override
    public List<Part> parts() {
        return List.of(InvoiceTelling.LINES, InvoiceTelling.ORDERS);
    }

    @Override
    public InvoiceRead translate(Row row, String recordNo, Parts parts, Conditions conditions) throws Untranslatable {
        try {
            Omissions.refuse(row, harmless(conditions));
            Formatting formatting = conditions.formatting();
            String currency = Amounts.currency(row, conditions);
            return new InvoiceRead(
                    recordNo,
                    new InvoiceId(Fields.required(row, "RECORDID")).value(),
                    new CustomerId(Fields.required(row, "CUSTOMERID")).value(),
                    Fields.required(row, "STATE"),
                    Amounts.required(row, currency, "TRX_TOTALENTERED"),
                    Amounts.required(row, currency, "TRX_TOTALPAID"),
                    Amounts.required(row, currency, "TRX_TOTALDUE"),
                    date(row, formatting),
                    Fields.time(row, "WHENDUE", formatting::date),
                    false,
                    Fields.given(row, "MEGAENTITYID"),
                    Fields.time(row, "WHENMODIFIED", formatting::time),
                    null,
                    new InvoiceTelling(row, recordNo, parts, conditions, currency).details());
        } catch (Untranslatable | IllegalArgumentException unusual) {
            throw new Untranslatable("invoice \"%s\" of customer \"%s\": %s"
                    .formatted(row.get("RECORDID"), row.get("CUSTOMERID"), unusual.getMessage()));
        }
    }

    /** A text is still a text without a character that no XML may hold. */
    private static List<String> harmless(Conditions conditions) {
        return Stream.concat(EXTRAS.stream(), conditions.customFieldsOf("ARINVOICE").stream())
                .toList();
    }

    private static LocalDate date(Row row, Formatting formatting) throws Untranslatable {
        LocalDate date = Fields.time(row, "WHENCREATED", formatting::date);
        if (date == null) {
            throw new Untranslatable("WHENCREATED is empty or absent");
        }
        return date;
    }

    @Override
    public InvoiceRead withRevision(InvoiceRead read, long revision) {
        return copy(read, read.deleted(), read.modifiedAt(), revision, read.details());
    }

    @Override
    public InvoiceRead content(InvoiceRead read) {
        return copy(read, read.deleted(), null, null, read.details());
    }

    @Override
    public InvoiceRead kept(InvoiceRead content) {
        return copy(content, content.deleted(), null, null, null);
    }

    @Override
    public InvoiceRead deleted(InvoiceRead last) {
        return copy(last, true, last.modifiedAt(), null, null);
    }

    private static InvoiceRead copy(
            InvoiceRead read,
            boolean deleted,
            @Nullable Instant modifiedAt,
            @Nullable Long revision,
            @Nullable InvoiceDetails details) {
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
                deleted,
                read.entityId(),
                modifiedAt,
                revision,
                details);
    }
}
