package io.tieout.mapping.crosswalk;

import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.TenantId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as it was last read in Intacct.
 *
 * @param recordNo RECORDNO: what tells it from others
 * @param invoiceNo RECORDID: its number, which another may have too
 * @param customerId CUSTOMERID
 * @param revision counts what was told of it; the higher one is newer
 */
public record InvoiceRecord(
        TenantId tenant,
        String recordNo,
        String invoiceNo,
        String customerId,
        Money total,
        LocalDate invoiceDate,
        @Nullable LocalDate dueDate,
        Standing standing,
        long revision) {

    public DocumentKey number() {
        return new DocumentKey(tenant, DocumentKind.INVOICE, invoiceNo);
    }

    /** Whether money is or was applied to it under its number: neither deleted nor taken back. */
    public boolean isStanding() {
        return switch (standing) {
            case OPEN, PAID, DRAFT -> true;
            case REVERSED, DELETED -> false;
        };
    }
}
