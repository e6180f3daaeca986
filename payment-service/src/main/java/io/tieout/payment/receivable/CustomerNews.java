package io.tieout.payment.receivable;

import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.erp.ErpCustomer;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.document.DocumentKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one event says of a customer.
 *
 * @param name null where the event does not say
 * @param inBilling the event shows that billing has it
 * @param inErp the event shows that Intacct has it
 * @param read as it was read in Intacct; null where the event is none of Intacct's record of it
 */
record CustomerNews(
        DocumentKey key,
        @Nullable String name,
        boolean inBilling,
        boolean inErp,
        @Nullable Problem problem,
        @Nullable ErpCustomer read) {

    /** Empty for events that say nothing of a customer. */
    static Optional<CustomerNews> in(Event<?> event) {
        TenantId tenant = event.tenant();
        return Optional.ofNullable(
                switch (event.data()) {
                    case CustomerChanged changed ->
                        new CustomerNews(
                                DocumentKey.of(tenant, changed.customerId()), changed.name(), true, false, null, null);
                    case ErpCustomer read ->
                        new CustomerNews(
                                DocumentKey.of(tenant, read.customerId()), read.name(), false, true, null, read);
                    case ErpOutcome outcome -> of(tenant, outcome);
                    default -> null;
                });
    }

    /** An invoice shows that its customer exists on the same side. */
    static Optional<CustomerNews> behind(InvoiceNews invoice) {
        TenantId tenant = invoice.key().tenant();
        return switch (invoice) {
            case InvoiceNews.Issued issued -> Optional.of(shown(tenant, issued.customer(), true, false));
            case InvoiceNews.Read read ->
                Optional.of(shown(tenant, read.invoice().customerId(), false, true));
            case InvoiceNews.Posted posted -> Optional.empty();
            case InvoiceNews.Refused refused -> Optional.empty();
        };
    }

    private static CustomerNews shown(TenantId tenant, CustomerId customer, boolean inBilling, boolean inErp) {
        return new CustomerNews(DocumentKey.of(tenant, customer), null, inBilling, inErp, null, null);
    }

    @Nullable
    String recordNo() {
        return read == null ? null : read.recordNo();
    }

    @Nullable
    Long revision() {
        return read == null ? null : read.revision();
    }

    private static @Nullable CustomerNews of(TenantId tenant, ErpOutcome outcome) {
        String id = outcome.documentId();
        if (id == null || outcome.kind() != DocumentKind.CUSTOMER) {
            return null;
        }
        return new CustomerNews(
                DocumentKey.of(tenant, new CustomerId(id)),
                null,
                false,
                outcome.state() == OutcomeState.POSTED,
                OutcomeProblems.of(outcome),
                null);
    }
}
