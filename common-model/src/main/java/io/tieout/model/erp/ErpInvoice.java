package io.tieout.model.erp;

import io.tieout.model.detail.InvoiceDetails;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as it stands in Intacct, in billing's words: what is open there now.
 *
 * @param recordNo Intacct's record number; it changes when the invoice is recreated there
 * @param total what was invoiced, in the invoice's own currency
 * @param paid what Intacct has applied to it so far
 * @param due what is open; zero when it is paid, reversed or deleted
 * @param standing whether payments can be applied
 * @param modifiedAt when Intacct says it changed, UTC; null where Intacct does not say
 * @param details what it says beside its amounts: lines, terms, origin; null in deletions, and in events of before it was read
 * @param revision counts what was told of this record: the higher one is newer, whatever the times say, because times move when a
 *     user's zone is corrected; null in events of before it was counted
 */
public record ErpInvoice(
        InvoiceId invoiceId,
        CustomerId customerId,
        String recordNo,
        Money total,
        Money paid,
        Money due,
        Standing standing,
        LocalDate invoiceDate,
        @Nullable LocalDate dueDate,
        @Nullable Instant modifiedAt,
        @Nullable Long revision,
        @Nullable InvoiceDetails details)
        implements Payload {

    /** Whether payments can be applied. */
    public enum Standing {
        /** Posted, with something still due. */
        OPEN,
        /** Nothing is due. */
        PAID,
        /** Not posted yet: a draft or waiting for approval. */
        DRAFT,
        /** Taken back by a reversal. */
        REVERSED,
        /** No longer in Intacct. */
        DELETED
    }

    public ErpInvoice {
        Required.present(invoiceId, "invoiceId");
        Required.present(customerId, "customerId");
        Required.present(recordNo, "recordNo");
        Required.present(total, "total");
        Required.present(paid, "paid");
        Required.present(due, "due");
        Required.present(standing, "standing");
        Required.present(invoiceDate, "invoiceDate");
    }

    @Override
    public String orderingKey() {
        return customerId.value();
    }
}
