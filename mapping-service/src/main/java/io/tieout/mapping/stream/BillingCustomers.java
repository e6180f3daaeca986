package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.Crosswalk;
import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.CrosswalkIds;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.issued.BillingEvent;
import io.tieout.mapping.issued.IssuedDocument;
import io.tieout.mapping.issued.IssuedDocuments;
import io.tieout.mapping.issued.JudgingEvents;
import io.tieout.mapping.issued.JudgingEvents.Counting;
import io.tieout.mapping.revision.RefusedCommands;
import io.tieout.mapping.revision.RefusedCommands.NextRevisions;
import io.tieout.mapping.translation.CommandIds;
import io.tieout.mapping.translation.CustomerTranslation;
import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.waiting.DecidedInvoices;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.event.Event;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.event.EventPublisher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers that billing created become commands, unless they stand in Intacct already; an event that changes nothing is answered. */
@Component
class BillingCustomers {

    private final JudgingEvents judging;
    private final DocumentPositions positions;
    private final IssuedDocuments documents;
    private final Crosswalk crosswalk;
    private final RefusedCommands refused;
    private final DecidedInvoices invoices;
    private final TransactionTemplate transactions;
    private final EventPublisher publisher;
    private final Answers answers;
    private final TellingTranslations telling;
    private final Tally tally;

    BillingCustomers(
            JudgingEvents judging,
            DocumentPositions positions,
            IssuedDocuments documents,
            Crosswalk crosswalk,
            RefusedCommands refused,
            DecidedInvoices invoices,
            TransactionTemplate transactions,
            EventPublisher publisher,
            Answers answers,
            TellingTranslations telling,
            Tally tally) {
        this.judging = judging;
        this.positions = positions;
        this.documents = documents;
        this.crosswalk = crosswalk;
        this.refused = refused;
        this.invoices = invoices;
        this.transactions = transactions;
        this.publisher = publisher;
        this.answers = answers;
        this.telling = telling;
        this.tally = tally;
    }

    void on(List<Event<CustomerChanged>> events) {
        for (List<BillingEvent> round : Rounds.of(events)) {
            List<Counting> counting =
                    Objects.requireNonNull(transactions.execute(transaction -> judging.judge(round, positions)));
            counting.stream().filter(Counting::replaced).map(Counting::event).forEach(this::explain);
            settle(counting.stream().map(Counting::event).toList());
        }
    }

    /** Settles once more what another event of billing gave its content to, as after a crash. */
    void again(Collection<DocumentKey> customers) {
        List<BillingEvent> promoted = documents.of(customers).values().stream()
                .filter(document -> document.told() == null && document.content() != null)
                .map(IssuedDocument::event)
                .toList();
        promoted.forEach(this::explain);
        settle(promoted);
    }

    /** The invoices that wait for it no longer quote the refusal. */
    private void explain(BillingEvent corrected) {
        invoices.explain(
                corrected.key(),
                "Customer %s was corrected in billing and is on its way to Intacct; the invoice goes on by itself when it is there."
                        .formatted(corrected.key().id()));
    }

    private void settle(List<BillingEvent> customers) {
        if (customers.isEmpty()) {
            return;
        }
        Map<DocumentKey, CrosswalkEntry> known =
                crosswalk.byDocument(customers.stream().map(BillingEvent::key).toList());
        NextRevisions revisions =
                refused.next(customers.stream().map(BillingCustomers::command).toList());
        List<Event<?>> commands = new ArrayList<>();
        List<TellingTranslations.Translated> translated = new ArrayList<>();
        for (BillingEvent event : customers) {
            Translation translation = CustomerTranslation.of(
                    event.key().tenant(),
                    event.customer(),
                    event.eventId(),
                    revisions.of(command(event)),
                    new CrosswalkIds(event.key().tenant(), known, Map.of()));
            tally.translated(DocumentKind.CUSTOMER, event.key().tenant(), event.trace(), translation);
            translated.add(new TellingTranslations.Translated(event, translation));
            switch (translation) {
                case Translation.Written(var command) ->
                    commands.add(answers.command(event.key().tenant(), command, event.trace()));
                case Translation.Parked(var problem) ->
                    invoices.explain(event.key(), problem.cause() + " " + problem.remedy());
                default -> {} // told below
            }
        }
        publisher.publish(commands);
        telling.tell(translated);
    }

    private static RefusedCommands.Key command(BillingEvent event) {
        return new RefusedCommands.Key(
                event.key().tenant(), CommandIds.customer(event.key().tenant(), event.customerId()));
    }
}
