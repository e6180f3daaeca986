package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.Crosswalk;
import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.CrosswalkIds;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.revision.RefusedCommands;
import io.tieout.mapping.revision.RefusedCommands.NextRevisions;
import io.tieout.mapping.translation.CommandIds;
import io.tieout.mapping.translation.CustomerTranslation;
import io.tieout.mapping.translation.Translation;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.event.Event;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.event.EventPublisher;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Customers that billing created become commands, unless they stand in Intacct already. Writes nothing. */
@Component
class BillingCustomers {

    private final Crosswalk crosswalk;
    private final RefusedCommands refused;
    private final EventPublisher publisher;
    private final Answers answers;
    private final Tally tally;

    BillingCustomers(
            Crosswalk crosswalk, RefusedCommands refused, EventPublisher publisher, Answers answers, Tally tally) {
        this.crosswalk = crosswalk;
        this.refused = refused;
        this.publisher = publisher;
        this.answers = answers;
        this.tally = tally;
    }

    void on(List<Event<?>> events) {
        Map<DocumentKey, CrosswalkEntry> known = crosswalk.byDocument(
                events.stream().map(BillingCustomers::document).toList());
        NextRevisions revisions =
                refused.next(events.stream().map(BillingCustomers::command).toList());
        publisher.publish(events.stream()
                .flatMap(event -> answer(event, known, revisions))
                .toList());
    }

    private Stream<Event<?>> answer(Event<?> event, Map<DocumentKey, CrosswalkEntry> known, NextRevisions revisions) {
        CustomerChanged customer = customer(event);
        int revision = revisions.of(command(event));
        Translation translation = CustomerTranslation.of(
                event.tenant(), customer, event.id(), revision, new CrosswalkIds(event.tenant(), known));
        tally.translated(DocumentKind.CUSTOMER, event.tenant(), event.trace(), translation);
        return answers.to(
                translation,
                event.tenant(),
                CustomerTranslation.origin(customer, event.id()),
                event.trace(),
                Integer.toString(revision));
    }

    private static CustomerChanged customer(Event<?> event) {
        return (CustomerChanged) event.data();
    }

    private static DocumentKey document(Event<?> event) {
        return new DocumentKey(
                event.tenant(),
                DocumentKind.CUSTOMER,
                customer(event).customerId().value());
    }

    private static RefusedCommands.Key command(Event<?> event) {
        return new RefusedCommands.Key(
                event.tenant(),
                CommandIds.customer(event.tenant(), customer(event).customerId()));
    }
}
