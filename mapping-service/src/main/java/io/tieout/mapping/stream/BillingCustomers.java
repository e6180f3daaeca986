package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.LookingUpIds;
import io.tieout.mapping.crosswalk.LookingUpIds.Asking;
import io.tieout.mapping.crosswalk.LookingUpIds.Found;
import io.tieout.mapping.issued.BillingEvent;
import io.tieout.mapping.issued.IssuedDocument;
import io.tieout.mapping.issued.IssuedDocuments;
import io.tieout.mapping.issued.JudgingEvents;
import io.tieout.mapping.issued.JudgingEvents.Counting;
import io.tieout.mapping.issued.RefusedCommands;
import io.tieout.mapping.issued.RefusedCommands.NextRevisions;
import io.tieout.mapping.translation.Circumstances;
import io.tieout.mapping.translation.CommandIds;
import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.translation.Translations;
import io.tieout.mapping.waiting.DecidedDocuments;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.event.Event;
import io.tieout.model.id.TenantId;
import io.tieout.starter.event.EventPublisher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers that billing created become commands, unless they stand in Intacct already; an event that changes nothing is answered. */
@Component
class BillingCustomers {

    private final JudgingEvents judging;
    private final DocumentPositions positions;
    private final IssuedDocuments documents;
    private final LookingUpIds lookingUp;
    private final RefusedCommands refused;
    private final DecidedDocuments waiting;
    private final TransactionTemplate transactions;
    private final EventPublisher publisher;
    private final Answers answers;
    private final TellingTranslations telling;
    private final TranslationLog log;

    BillingCustomers(
            JudgingEvents judging,
            DocumentPositions positions,
            IssuedDocuments documents,
            LookingUpIds lookingUp,
            RefusedCommands refused,
            DecidedDocuments waiting,
            TransactionTemplate transactions,
            EventPublisher publisher,
            Answers answers,
            TellingTranslations telling,
            TranslationLog log) {
        this.judging = judging;
        this.positions = positions;
        this.documents = documents;
        this.lookingUp = lookingUp;
        this.refused = refused;
        this.waiting = waiting;
        this.transactions = transactions;
        this.publisher = publisher;
        this.answers = answers;
        this.telling = telling;
        this.log = log;
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

    /** What waits for it no longer quote the refusal. */
    private void explain(BillingEvent corrected) {
        waiting.explain(
                corrected.key(),
                "Customer %s was corrected in billing and is on its way to Intacct; what waits for it goes on by itself when it is there."
                        .formatted(corrected.key().id()));
    }

    private void settle(List<BillingEvent> customers) {
        if (customers.isEmpty()) {
            return;
        }
        Found known = lookingUp.of(customers.stream()
                .map(event -> new Asking(event.key().tenant(), event.document()))
                .toList());
        NextRevisions revisions =
                refused.next(customers.stream().map(BillingCustomers::command).toList());
        List<Event<?>> commands = new ArrayList<>();
        List<TellingTranslations.Translated> translated = new ArrayList<>();
        for (BillingEvent event : customers) {
            TenantId tenant = event.key().tenant();
            Translation translation = Translations.of(
                    event.document(),
                    new Circumstances(tenant, event.eventId(), revisions.of(command(event)), null, known.of(tenant)));
            log.translated(event.key().kind(), tenant, event.trace(), translation);
            translated.add(new TellingTranslations.Translated(event, translation));
            switch (translation) {
                case Translation.Written(var command) -> commands.add(answers.command(tenant, command, event.trace()));
                case Translation.Parked(var problem) ->
                    waiting.explain(event.key(), problem.cause() + " " + problem.remedy());
                default -> {} // told below
            }
        }
        publisher.publish(commands);
        telling.tell(translated);
    }

    private static RefusedCommands.Key command(BillingEvent event) {
        DocumentKey key = event.key();
        return new RefusedCommands.Key(key.tenant(), CommandIds.of(key.tenant(), key.kind(), key.id()));
    }
}
