package io.tieout.model.intacct;

import io.tieout.model.detail.InvoiceDetails;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An ARINVOICE as Intacct has it now; published only when it changed. Amounts are the TRX_ ones, in the invoice's currency.
 *
 * @param recordNo RECORDNO; a new one when Order Entry recreated the invoice
 * @param invoiceNo RECORDID
 * @param customerId CUSTOMERID
 * @param state STATE as {@code query} labels it, for example {@code Posted}, {@code Partially Paid}, {@code Paid}
 * @param invoiceDate WHENCREATED of the invoice, an accounting date
 * @param deleted it was found in AUDITHISTORY as deleted
 * @param entityId MEGAENTITYID, null for the top level
 * @param modifiedAt WHENMODIFIED, read as UTC; null where Intacct has none
 * @param details what it says beside its amounts; null in events of before it was read, and in deletions
 * @param revision counts what was told of this record: the higher one is newer, whatever the times say, because times move when a
 *     user's zone is corrected; null in events of before it was counted
 */
public record InvoiceRead(
        String recordNo,
        String invoiceNo,
        String customerId,
        String state,
        Money total,
        Money paid,
        Money due,
        LocalDate invoiceDate,
        @Nullable LocalDate dueDate,
        boolean deleted,
        @Nullable String entityId,
        @Nullable Instant modifiedAt,
        @Nullable Long revision,
        @Nullable InvoiceDetails details)
        implements Payload {

    public InvoiceRead {
        Required.present(recordNo, "recordNo");
        Required.present(invoiceNo, "invoiceNo");
        Required.present(customerId, "customerId");
        Required.present(state, "state");
        Required.present(total, "total");
        Required.present(paid, "paid");
        Required.present(due, "due");
        Required.present(invoiceDate, "invoiceDate");
    }

    @Override
    public String orderingKey() {
        return customerId;
    }
}
