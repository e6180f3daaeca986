package io.tieout.mapping.stream;

import io.tieout.model.event.Payload;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
import org.jspecify.annotations.Nullable;

/** Whether Intacct's ids can be billing's ids too, which are stricter about blanks and length. */
final class BillingIds {

    private BillingIds() {}

    /** What is wrong, in a sentence; null if nothing is. */
    static @Nullable String flawOf(Payload data) {
        try {
            switch (data) {
                case CustomerRead read -> new CustomerId(read.customerId());
                case InvoiceRead read -> {
                    new CustomerId(read.customerId());
                    new InvoiceId(read.invoiceNo());
                }
                default -> {}
            }
            return null;
        } catch (IllegalArgumentException unusable) {
            return "the record's id cannot be used: " + unusable.getMessage();
        }
    }
}
