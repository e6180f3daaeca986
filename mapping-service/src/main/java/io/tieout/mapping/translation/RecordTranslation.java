package io.tieout.mapping.translation;

import io.tieout.model.detail.CustomerDetails;
import io.tieout.model.erp.ErpCustomer;
import io.tieout.model.erp.ErpInvoice;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.money.Money;
import org.jspecify.annotations.Nullable;

/** A record as it was read from Intacct, in billing's words and under billing's ids. */
public final class RecordTranslation {

    private RecordTranslation() {}

    /** @param parent the customer that it belongs to; null for none */
    public static ErpCustomer of(CustomerRead read, CustomerId customer, @Nullable CustomerId parent) {
        return new ErpCustomer(
                customer,
                read.recordNo(),
                read.name(),
                read.email(),
                read.currency(),
                read.termName(),
                read.active(),
                read.modifiedAt(),
                read.revision(),
                details(read.details(), parent));
    }

    private static @Nullable CustomerDetails details(@Nullable CustomerDetails read, @Nullable CustomerId parent) {
        return read == null
                ? null
                : new CustomerDetails(
                        parent == null ? null : parent.value(),
                        read.onHold(),
                        read.displayContact(),
                        read.billTo(),
                        read.shipTo(),
                        read.customFields());
    }

    public static ErpInvoice of(InvoiceRead read, InvoiceId invoice, CustomerId customer) {
        Standing standing = InvoiceStanding.of(read);
        return new ErpInvoice(
                invoice,
                customer,
                read.recordNo(),
                read.total(),
                read.paid(),
                isGone(standing) ? Money.zero(read.due().currency()) : read.due(),
                standing,
                read.invoiceDate(),
                read.dueDate(),
                read.modifiedAt(),
                read.revision(),
                read.details());
    }

    private static boolean isGone(Standing standing) {
        return switch (standing) {
            case REVERSED, DELETED -> true;
            case OPEN, PAID, DRAFT -> false;
        };
    }
}
