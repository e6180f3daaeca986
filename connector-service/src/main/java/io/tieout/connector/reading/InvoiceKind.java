package io.tieout.connector.reading;

import io.tieout.connector.gateway.function.IntacctTime;
import io.tieout.connector.gateway.function.InvoiceRow;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Required;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.money.Money;
import io.tieout.model.sync.SyncObject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;

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
    public InvoiceRead translate(InvoiceRow row) throws Untranslatable {
        try {
            String currency = row.currency().isEmpty() ? row.baseCurrency() : row.currency();
            return new InvoiceRead(
                    row.recordNo(),
                    row.invoiceNo(),
                    row.customerId(),
                    row.state(),
                    money(row.total(), currency, "TRX_TOTALENTERED"),
                    money(row.paid(), currency, "TRX_TOTALPAID"),
                    money(row.due(), currency, "TRX_TOTALDUE"),
                    Required.present(IntacctTime.date(row.invoiceDate()), "WHENCREATED"),
                    IntacctTime.date(row.dueDate()),
                    false,
                    RecordKind.given(row.entityId()),
                    IntacctTime.time(row.modifiedAt()),
                    null);
        } catch (IllegalArgumentException | DateTimeException unusual) {
            throw new Untranslatable("invoice \"%s\" of customer \"%s\": %s"
                    .formatted(row.invoiceNo(), row.customerId(), unusual.getMessage()));
        }
    }

    private static Money money(String amount, String currency, String field) throws Untranslatable {
        try {
            // Trailing zeros beyond the currency's decimals ("12.5000") say nothing; other digits there are no amount.
            BigDecimal value = new BigDecimal(amount.isEmpty() ? "0" : amount).stripTrailingZeros();
            return Money.of(value.setScale(Math.max(value.scale(), 0)).toPlainString(), currency);
        } catch (IllegalArgumentException unusual) {
            throw new Untranslatable("%s is \"%s\" %s: %s".formatted(field, amount, currency, unusual.getMessage()));
        }
    }

    @Override
    public InvoiceRead content(InvoiceRead read) {
        return copy(read, read.deleted(), false);
    }

    @Override
    public InvoiceRead deleted(InvoiceRead last) {
        return copy(last, true, true);
    }

    private static InvoiceRead copy(InvoiceRead read, boolean deleted, boolean withTime) {
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
                withTime ? read.modifiedAt() : null,
                null);
    }
}
