package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.EventType;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.sync.SyncObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
            "MEGAENTITYID",
            "AUWHENCREATED",
            "WHENMODIFIED");

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
        return List.of("CURRENCY", "BASECURR", "MEGAENTITYID");
    }

    @Override
    public Filter.Comparison outstanding() {
        return Filter.greaterThan("TRX_TOTALDUE", "0");
    }

    @Override
    public InvoiceRead translate(Row row, String recordNo, Conditions conditions) throws Untranslatable {
        try {
            Omissions.refuse(row, List.of());
            Formatting formatting = conditions.formatting();
            String currency = currency(row, conditions);
            return new InvoiceRead(
                    recordNo,
                    new InvoiceId(Fields.required(row, "RECORDID")).value(),
                    new CustomerId(Fields.required(row, "CUSTOMERID")).value(),
                    Fields.required(row, "STATE"),
                    money(row, currency, "TRX_TOTALENTERED"),
                    money(row, currency, "TRX_TOTALPAID"),
                    money(row, currency, "TRX_TOTALDUE"),
                    date(row, formatting),
                    Fields.time(row, "WHENDUE", formatting::date),
                    false,
                    Fields.given(row, "MEGAENTITYID"),
                    Fields.time(row, "WHENMODIFIED", formatting::time),
                    null);
        } catch (Untranslatable | IllegalArgumentException unusual) {
            throw new Untranslatable("invoice \"%s\" of customer \"%s\": %s"
                    .formatted(row.get("RECORDID"), row.get("CUSTOMERID"), unusual.getMessage()));
        }
    }

    private static LocalDate date(Row row, Formatting formatting) throws Untranslatable {
        LocalDate date = Fields.time(row, "WHENCREATED", formatting::date);
        if (date == null) {
            throw new Untranslatable("WHENCREATED is empty or absent");
        }
        return date;
    }

    private static String currency(Row row, Conditions conditions) throws Untranslatable {
        String currency = conditions.currency().of(row.get("CURRENCY"), row.get("BASECURR"));
        if (currency == null) {
            throw new Untranslatable(
                    Boolean.TRUE.equals(conditions.currency().several())
                            ? "it names no currency, and the company has several, so that which one it is in is not known. Choose its "
                                    + "currency in Intacct, or switch multi-currency off if the company has only one; then test the "
                                    + "connection and sync everything"
                            : "it names no currency, and which one the company has is not known. Let the web-services user read the "
                                    + "company's financial setup, test the connection, then sync everything");
        }
        return currency;
    }

    private static Money money(Row row, String currency, String field) throws Untranslatable {
        String amount = Fields.required(row, field);
        try {
            // Trailing zeros beyond the currency's decimals ("12.5000") say nothing; other digits there are no amount.
            BigDecimal value = new BigDecimal(amount).stripTrailingZeros();
            return Money.of(value.setScale(Math.max(value.scale(), 0)).toPlainString(), currency);
        } catch (IllegalArgumentException unusual) {
            throw new Untranslatable("%s is \"%s\" %s: %s".formatted(field, amount, currency, unusual.getMessage()));
        }
    }

    @Override
    public InvoiceRead withRevision(InvoiceRead read, long revision) {
        return copy(read, read.deleted(), read.modifiedAt(), revision);
    }

    @Override
    public InvoiceRead content(InvoiceRead read) {
        return copy(read, read.deleted(), null, null);
    }

    @Override
    public InvoiceRead deleted(InvoiceRead last) {
        return copy(last, true, last.modifiedAt(), null);
    }

    private static InvoiceRead copy(
            InvoiceRead read, boolean deleted, @Nullable Instant modifiedAt, @Nullable Long revision) {
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
                revision);
    }
}
