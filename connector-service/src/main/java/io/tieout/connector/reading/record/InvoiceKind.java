package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.function.Formatting;
import io.tieout.connector.gateway.function.InvoiceRow;
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
final class InvoiceKind implements RecordKind<InvoiceRow, InvoiceRead> {

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
        return InvoiceRow.FIELDS;
    }

    @Override
    public Class<InvoiceRow> row() {
        return InvoiceRow.class;
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
    public String recordNo(InvoiceRow row) {
        return row.recordNo();
    }

    @Override
    public String modifiedAt(InvoiceRow row) {
        return row.modifiedAt();
    }

    @Override
    public String documentNo(InvoiceRow row) {
        return row.invoiceNo();
    }

    @Override
    public DocumentKind documentKind() {
        return DocumentKind.INVOICE;
    }

    @Override
    public List<String> dates(InvoiceRow row) {
        return List.of(row.invoiceDate(), row.dueDate(), row.modifiedAt());
    }

    @Override
    public List<String> dispensable() {
        return List.of("CURRENCY", "BASECURR", "MEGAENTITYID");
    }

    @Override
    public InvoiceRead translate(InvoiceRow row, String recordNo, Conditions conditions) throws Untranslatable {
        try {
            Omissions.refuse(row, List.of());
            Formatting formatting = conditions.formatting();
            String currency = currency(row, conditions);
            return new InvoiceRead(
                    recordNo,
                    new InvoiceId(Fields.required(row.invoiceNo(), "RECORDID")).value(),
                    new CustomerId(Fields.required(row.customerId(), "CUSTOMERID")).value(),
                    Fields.required(row.state(), "STATE"),
                    money(row.total(), currency, "TRX_TOTALENTERED"),
                    money(row.paid(), currency, "TRX_TOTALPAID"),
                    money(row.due(), currency, "TRX_TOTALDUE"),
                    date(row, formatting),
                    Fields.time(row.dueDate(), "WHENDUE", formatting::date),
                    false,
                    Fields.given(row.entityId(), "MEGAENTITYID"),
                    Fields.time(row.modifiedAt(), "WHENMODIFIED", formatting::time),
                    null);
        } catch (Untranslatable | IllegalArgumentException unusual) {
            throw new Untranslatable("invoice \"%s\" of customer \"%s\": %s"
                    .formatted(row.invoiceNo(), row.customerId(), unusual.getMessage()));
        }
    }

    private static LocalDate date(InvoiceRow row, Formatting formatting) throws Untranslatable {
        LocalDate date = Fields.time(row.invoiceDate(), "WHENCREATED", formatting::date);
        if (date == null) {
            throw new Untranslatable("WHENCREATED is empty or absent");
        }
        return date;
    }

    private static String currency(InvoiceRow row, Conditions conditions) throws Untranslatable {
        String currency = conditions.currency().of(row.currency(), row.baseCurrency());
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

    private static Money money(String text, String currency, String field) throws Untranslatable {
        String amount = Fields.required(text, field);
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
