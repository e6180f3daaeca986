package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.Crosswalk;
import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.CrosswalkIds;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.InvoiceRecord;
import io.tieout.mapping.crosswalk.InvoiceRecords;
import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.settings.TenantSettings;
import io.tieout.mapping.translation.PaymentTranslation;
import io.tieout.mapping.translation.Translation;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.event.Event;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.posting.PostingRequested;
import io.tieout.starter.event.EventPublisher;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Payments that are to be posted become commands, or are parked. Writes nothing. */
@Component
class PostingRequests {

    private final Crosswalk crosswalk;
    private final InvoiceRecords records;
    private final TenantSettings settings;
    private final EventPublisher publisher;
    private final Answers answers;
    private final Tally tally;

    PostingRequests(
            Crosswalk crosswalk,
            InvoiceRecords records,
            TenantSettings settings,
            EventPublisher publisher,
            Answers answers,
            Tally tally) {
        this.crosswalk = crosswalk;
        this.records = records;
        this.settings = settings;
        this.publisher = publisher;
        this.answers = answers;
        this.tally = tally;
    }

    void on(List<Event<PostingRequested>> events) {
        Map<TenantId, MappingSettings> chosen =
                settings.of(events.stream().map(Event::tenant).toList());
        Map<DocumentKey, CrosswalkEntry> known = crosswalk.byDocument(documents(events));
        Map<DocumentKey, List<InvoiceRecord>> read = records.ofNumbers(known.values().stream()
                .filter(entry -> entry.kind() == DocumentKind.INVOICE)
                .map(CrosswalkEntry::intacctKey)
                .toList());
        publisher.publish(events.stream()
                .flatMap(event -> answer(event, chosen, known, read))
                .toList());
    }

    private Stream<Event<?>> answer(
            Event<PostingRequested> event,
            Map<TenantId, MappingSettings> chosen,
            Map<DocumentKey, CrosswalkEntry> known,
            Map<DocumentKey, List<InvoiceRecord>> records) {
        PostingRequested request = event.data();
        TenantId tenant = event.tenant();
        Translation translation =
                PaymentTranslation.of(tenant, request, chosen.get(tenant), new CrosswalkIds(tenant, known, records));
        tally.translated(DocumentKind.PAYMENT, tenant, event.trace(), translation);
        PaymentTransaction payment = request.payment();
        var origin = new Origin(
                DocumentKind.PAYMENT, payment.transactionId().value(), payment.customerId(), request.eventId());
        return answers.toPayment(translation, tenant, origin, event.trace(), Integer.toString(request.revision()));
    }

    private static Set<DocumentKey> documents(List<Event<PostingRequested>> events) {
        Set<DocumentKey> documents = new HashSet<>();
        for (Event<PostingRequested> event : events) {
            PaymentTransaction payment = event.data().payment();
            payment.allocations()
                    .forEach(allocation -> documents.add(new DocumentKey(
                            event.tenant(),
                            DocumentKind.INVOICE,
                            allocation.invoiceId().value())));
            documents.add(new DocumentKey(
                    event.tenant(), DocumentKind.CUSTOMER, payment.customerId().value()));
        }
        return documents;
    }
}
