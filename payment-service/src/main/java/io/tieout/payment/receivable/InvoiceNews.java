package io.tieout.payment.receivable;

import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.erp.ErpInvoice;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.document.DocumentKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one event says of an invoice. */
sealed interface InvoiceNews {

    DocumentKey key();

    /** Billing issued it, or says it again with this content. */
    record Issued(DocumentKey key, EventId event, CustomerId customer, Money total) implements InvoiceNews {}

    /** A record of Intacct bears its number. */
    record Read(DocumentKey key, ErpInvoice invoice) implements InvoiceNews {}

    /**
     * It was posted as this record.
     *
     * @param customer whose it is there; null where the outcome does not say
     */
    record Posted(DocumentKey key, @Nullable CustomerId customer, String recordNo) implements InvoiceNews {}

    /**
     * What billing said of it was not posted.
     *
     * @param event which word of billing this answers; null where it had none
     */
    record Refused(DocumentKey key, @Nullable EventId event, OutcomeState state, Problem problem)
            implements InvoiceNews {}

    /** Empty for events that say nothing of an invoice. */
    static Optional<InvoiceNews> in(Event<?> event) {
        TenantId tenant = event.tenant();
        return Optional.ofNullable(
                switch (event.data()) {
                    case InvoiceIssued issued ->
                        new Issued(
                                DocumentKey.of(tenant, issued.invoiceId()),
                                event.id(),
                                issued.customerId(),
                                issued.total());
                    case ErpInvoice read -> new Read(DocumentKey.of(tenant, read.invoiceId()), read);
                    case ErpOutcome outcome -> of(tenant, outcome);
                    default -> null;
                });
    }

    private static @Nullable InvoiceNews of(TenantId tenant, ErpOutcome outcome) {
        String id = outcome.documentId();
        if (id == null || outcome.kind() != DocumentKind.INVOICE) {
            return null;
        }
        DocumentKey key = DocumentKey.of(tenant, new InvoiceId(id));
        String recordNo = outcome.recordNo();
        if (outcome.state() == OutcomeState.POSTED && recordNo != null) {
            String customer = outcome.customerId();
            return new Posted(key, customer == null ? null : new CustomerId(customer), recordNo);
        }
        Problem problem = OutcomeProblems.of(outcome);
        return problem == null ? null : new Refused(key, outcome.eventId(), outcome.state(), problem);
    }
}
