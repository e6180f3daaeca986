package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.Sightings;
import io.tieout.mapping.translation.InvoiceStanding;
import io.tieout.mapping.translation.RecordTranslation;
import io.tieout.model.event.Event;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.outcome.DocumentKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides whether billing is told about a record that was read, and under which id. */
@Component
class TellingBilling {

    private final Answers answers;
    private final Tally tally;

    TellingBilling(Answers answers, Tally tally) {
        this.answers = answers;
        this.tally = tally;
    }

    /** @return the event; empty if the record stands for nothing in billing, which is logged */
    Optional<Event<?>> about(Event<?> event, Sightings sightings) {
        return switch (event.data()) {
            case CustomerRead read -> customer(event, read, sightings);
            case InvoiceRead read -> invoice(event, read, sightings);
            default -> throw new IllegalStateException("The door let in " + event.type());
        };
    }

    private Optional<Event<?>> customer(Event<?> event, CustomerRead read, Sightings sightings) {
        var record = new DocumentKey(event.tenant(), DocumentKind.CUSTOMER, read.customerId());
        Optional<CrosswalkEntry> entry = sightings.seen(record, read.recordNo());
        if (entry.isEmpty()) {
            passOver(event, DocumentKind.CUSTOMER, read.customerId(), read.recordNo());
        }
        return entry.map(
                found -> answers.customer(event, RecordTranslation.of(read, new CustomerId(found.documentId()))));
    }

    private Optional<Event<?>> invoice(Event<?> event, InvoiceRead read, Sightings sightings) {
        if (!InvoiceStanding.isKnown(read)) {
            tally.passedOver(
                    DocumentKind.INVOICE,
                    event.tenant(),
                    event.trace(),
                    "Invoice %s has state \"%s\" in Intacct, which is not known to be payable; it counts as a draft until it changes."
                            .formatted(read.invoiceNo(), read.state()));
        }
        var record = new DocumentKey(event.tenant(), DocumentKind.INVOICE, read.invoiceNo());
        Optional<CrosswalkEntry> entry = read.deleted()
                ? sightings.gone(record, read.recordNo())
                : isAnothersReversal(read, sightings.entry(record))
                        ? Optional.empty()
                        : sightings.seen(record, read.recordNo());
        if (entry.isEmpty()) {
            passOver(event, DocumentKind.INVOICE, read.invoiceNo(), read.recordNo());
        }
        return entry.map(found -> answers.invoice(
                event,
                RecordTranslation.of(read, new InvoiceId(found.documentId()), customerOf(event, read, sightings))));
    }

    /** A reversal is a record of its own and must not take the place of the invoice that it took back. */
    private static boolean isAnothersReversal(InvoiceRead read, Optional<CrosswalkEntry> entry) {
        return InvoiceStanding.isReversal(read)
                && entry.filter(known -> !known.recordNo().equals(read.recordNo()))
                        .isPresent();
    }

    private static CustomerId customerOf(Event<?> event, InvoiceRead read, Sightings sightings) {
        var customer = new DocumentKey(event.tenant(), DocumentKind.CUSTOMER, read.customerId());
        return new CustomerId(
                sightings.entry(customer).map(CrosswalkEntry::documentId).orElse(read.customerId()));
    }

    private void passOver(Event<?> event, DocumentKind kind, String intacctId, String recordNo) {
        tally.passedOver(
                kind,
                event.tenant(),
                event.trace(),
                "%s %s with record number %s in Intacct stands for no document in billing (its id belongs to another, or a newer record took its place); billing is not told."
                        .formatted(kind, intacctId, recordNo));
    }
}
