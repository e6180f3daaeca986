package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.UnreadRecords;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreditRead;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.intacct.PaymentRead;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.sync.RecordUnread;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.Outbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists the records whose ids billing could not hold, which is stricter about blanks and length than Intacct, and says so: as long as
 * there is one, no sum over the company's records is complete.
 */
@Component
class UnusableRecords {

    private final UnreadRecords unread;
    private final EventFactory events;
    private final Outbox outbox;

    UnusableRecords(UnreadRecords unread, EventFactory events, Outbox outbox) {
        this.unread = unread;
        this.events = events;
        this.outbox = outbox;
    }

    /** Lists those that cannot be used and takes from the list those that can; runs in the caller's transaction. @return the latter */
    List<Event<?>> sorted(List<? extends Event<?>> records) {
        Map<TenantId, Boolean> hasAny = new HashMap<>();
        List<Event<?>> usable = new ArrayList<>(records.size());
        for (Event<?> event : records) {
            String flaw = flawOf(event);
            if (flaw == null) {
                usable.add(event);
                if (hasAny.computeIfAbsent(event.tenant(), unread::hasAny)
                        && unread.remove(event.tenant(), kind(event), recordNo(event))) {
                    tell(event, null);
                }
            } else {
                hasAny.put(event.tenant(), true);
                unread.add(event.tenant(), kind(event), recordNo(event), number(event), flaw);
                tell(event, flaw);
            }
        }
        return usable;
    }

    private void tell(Event<?> event, @Nullable String flaw) {
        var told = new RecordUnread(kind(event), recordNo(event), number(event), flaw, flaw != null, events.now());
        outbox.add(events.event(
                EventTypes.RECORD_UNREAD,
                event.tenant(),
                told,
                recordNo(event),
                event.trace(),
                kind(event).name(),
                event.id().value()));
    }

    private static @Nullable String flawOf(Event<?> event) {
        try {
            switch (event.data()) {
                case CustomerRead read -> new CustomerId(read.customerId());
                case InvoiceRead read -> {
                    new CustomerId(read.customerId());
                    new InvoiceId(read.invoiceNo());
                }
                case PaymentRead read -> {
                    if (read.customerId() != null) {
                        new CustomerId(read.customerId());
                    }
                }
                case CreditRead read -> new CustomerId(read.customerId());
                default -> throw notRead(event);
            }
            return null;
        } catch (IllegalArgumentException unusable) {
            return "%s with record number %s in Intacct cannot be told to billing: %s. Change the id in Intacct."
                    .formatted(noun(event), recordNo(event), unusable.getMessage());
        }
    }

    private static String noun(Event<?> event) {
        return switch (event.data()) {
            case CustomerRead read -> "The customer";
            case InvoiceRead read -> "The invoice";
            case PaymentRead read -> "The payment";
            case CreditRead read -> "The credit or debit memo";
            default -> throw notRead(event);
        };
    }

    /** Billing has no document of the kind of a memo. */
    private static DocumentKind kind(Event<?> event) {
        return switch (event.data()) {
            case CustomerRead read -> DocumentKind.CUSTOMER;
            case InvoiceRead read -> DocumentKind.INVOICE;
            case PaymentRead read -> DocumentKind.PAYMENT;
            default -> DocumentKind.UNKNOWN;
        };
    }

    private static String recordNo(Event<?> event) {
        return switch (event.data()) {
            case CustomerRead read -> read.recordNo();
            case InvoiceRead read -> read.recordNo();
            case PaymentRead read -> read.recordNo();
            case CreditRead read -> read.recordNo();
            default -> throw notRead(event);
        };
    }

    /** By which people know it; its record number where it has none. */
    private static String number(Event<?> event) {
        return switch (event.data()) {
            case CustomerRead read -> read.customerId();
            case InvoiceRead read -> read.invoiceNo();
            case PaymentRead read -> read.docNumber() == null ? read.recordNo() : read.docNumber();
            case CreditRead read -> read.creditNo() == null ? read.recordNo() : read.creditNo();
            default -> throw notRead(event);
        };
    }

    private static IllegalStateException notRead(Event<?> event) {
        return new IllegalStateException("The door let in " + event.type());
    }
}
