package io.tieout.payment.receivable;

import io.tieout.model.id.CustomerId;
import io.tieout.model.outcome.Problem;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an invoice.
 *
 * @param customer whose it is; null while neither side has named it
 * @param currency null while neither side has named it
 * @param problem why Intacct does not have it, if it was refused or parked
 */
public record InvoiceFacts(
        @Nullable CustomerId customer,
        @Nullable Currency currency,
        Place place,
        @Nullable Problem problem) {

    /** Whether a payment can be applied to it in Intacct. */
    public enum Place {
        /** Not in Intacct, or not posted there yet. */
        ABSENT,
        /** In Intacct; it may already be paid, which Intacct decides. */
        THERE,
        /** It was in Intacct and was reversed or deleted there. */
        GONE
    }

    static final InvoiceFacts NONE = new InvoiceFacts(null, null, Place.ABSENT, null);
}
