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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides whether billing is told about a record that was read, and under which id. Two records with one number are both told, under the
 * one id of billing, each with its own record number, customer and revision.
 */
@Component
class TellingBilling {

    private final Answers answers;
    private final TranslationLog log;

    TellingBilling(Answers answers, TranslationLog log) {
        this.answers = answers;
        this.log = log;
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
        Optional<CrosswalkEntry> entry =
                sightings.entry(new DocumentKey(event.tenant(), DocumentKind.CUSTOMER, read.customerId()));
        if (entry.isEmpty()) {
            passOver(event, DocumentKind.CUSTOMER, read.customerId(), read.recordNo());
        }
        return entry.map(found -> answers.customer(
                event,
                RecordTranslation.of(read, new CustomerId(found.documentId()), parentOf(event, read, sightings))));
    }

    private static @Nullable CustomerId parentOf(Event<?> event, CustomerRead read, Sightings sightings) {
        return read.details() == null || read.details().parentId() == null
                ? null
                : customerOf(event, read.details().parentId(), sightings);
    }

    private Optional<Event<?>> invoice(Event<?> event, InvoiceRead read, Sightings sightings) {
        if (!InvoiceStanding.isKnown(read)) {
            log.passedOver(
                    DocumentKind.INVOICE,
                    event.tenant(),
                    event.trace(),
                    "Invoice %s has state \"%s\" in Intacct, which is not known; its amounts decide that it is %s."
                            .formatted(read.invoiceNo(), read.state(), InvoiceStanding.of(read)));
        }
        Optional<CrosswalkEntry> entry = sightings
                .entry(new DocumentKey(event.tenant(), DocumentKind.INVOICE, read.invoiceNo()))
                .filter(known -> !isAnothersReversal(read, known));
        if (entry.isEmpty()) {
            passOver(event, DocumentKind.INVOICE, read.invoiceNo(), read.recordNo());
        }
        return entry.map(found -> answers.invoice(
                event,
                RecordTranslation.of(
                        read, new InvoiceId(found.documentId()), customerOf(event, read.customerId(), sightings))));
    }

    /** A reversal is a record of its own and not the invoice that it took back. */
    private static boolean isAnothersReversal(InvoiceRead read, CrosswalkEntry known) {
        return InvoiceStanding.isReversal(read) && !known.recordNo().equals(read.recordNo());
    }

    private static CustomerId customerOf(Event<?> event, String customerId, Sightings sightings) {
        var customer = new DocumentKey(event.tenant(), DocumentKind.CUSTOMER, customerId);
        return new CustomerId(
                sightings.entry(customer).map(CrosswalkEntry::documentId).orElse(customerId));
    }

    private void passOver(Event<?> event, DocumentKind kind, String intacctId, String recordNo) {
        log.passedOver(
                kind,
                event.tenant(),
                event.trace(),
                "%s %s with record number %s in Intacct stands for no document in billing (its id belongs to another, or it is the reversal of one); billing is not told."
                        .formatted(kind, intacctId, recordNo));
    }
}
