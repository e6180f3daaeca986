package io.tieout.payment.receivable;

import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.erp.ErpInvoice;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one event says of an invoice.
 *
 * @param billingTotal present if billing issued it
 * @param read present if it was read in Intacct
 * @param posted an outcome says that it was posted
 */
record InvoiceNews(
        ReceivableKey key,
        @Nullable CustomerId customer,
        @Nullable Money billingTotal,
        @Nullable ErpInvoice read,
        boolean posted,
        @Nullable String recordNo,
        @Nullable Problem problem) {

    /** Empty for events that say nothing of an invoice. */
    static Optional<InvoiceNews> in(Event<?> event) {
        TenantId tenant = event.tenant();
        return Optional.ofNullable(
                switch (event.data()) {
                    case InvoiceIssued issued ->
                        new InvoiceNews(
                                ReceivableKey.of(tenant, issued.invoiceId()),
                                issued.customerId(),
                                issued.total(),
                                null,
                                false,
                                null,
                                null);
                    case ErpInvoice read ->
                        new InvoiceNews(
                                ReceivableKey.of(tenant, read.invoiceId()),
                                read.customerId(),
                                null,
                                read,
                                false,
                                read.recordNo(),
                                null);
                    case ErpOutcome outcome -> of(tenant, outcome);
                    default -> null;
                });
    }

    private static @Nullable InvoiceNews of(TenantId tenant, ErpOutcome outcome) {
        String id = outcome.documentId();
        if (id == null || outcome.kind() != DocumentKind.INVOICE) {
            return null;
        }
        return new InvoiceNews(
                ReceivableKey.of(tenant, new InvoiceId(id)),
                null,
                null,
                null,
                outcome.state() == OutcomeState.POSTED,
                outcome.recordNo(),
                OutcomeProblems.of(outcome));
    }

    @Nullable
    String currency() {
        if (billingTotal != null) {
            return billingTotal.currencyCode();
        }
        return read == null ? null : read.total().currencyCode();
    }

    /** What was due, if payments can be applied or could have been: a draft is not owed yet. */
    @Nullable
    String firstDue() {
        return read == null || read.standing() == ErpInvoice.Standing.DRAFT
                ? null
                : read.due().amount();
    }
}
