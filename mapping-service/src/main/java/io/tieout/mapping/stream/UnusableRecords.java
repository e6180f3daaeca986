package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.UnreadRecords;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
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
                default -> throw new IllegalStateException("The door let in " + event.type());
            }
            return null;
        } catch (IllegalArgumentException unusable) {
            return "%s with record number %s in Intacct cannot be told to billing: %s. Change the id in Intacct."
                    .formatted(sentenceCase(kind(event)), recordNo(event), unusable.getMessage());
        }
    }

    private static String sentenceCase(DocumentKind kind) {
        return kind == DocumentKind.CUSTOMER ? "The customer" : "The invoice";
    }

    private static DocumentKind kind(Event<?> event) {
        return event.data() instanceof CustomerRead ? DocumentKind.CUSTOMER : DocumentKind.INVOICE;
    }

    private static String recordNo(Event<?> event) {
        return event.data() instanceof CustomerRead read ? read.recordNo() : ((InvoiceRead) event.data()).recordNo();
    }

    private static String number(Event<?> event) {
        return event.data() instanceof CustomerRead read ? read.customerId() : ((InvoiceRead) event.data()).invoiceNo();
    }
}
