package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.Crosswalk;
import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.revision.RefusedCommands;
import io.tieout.mapping.translation.OutcomeTranslation;
import io.tieout.mapping.waiting.WaitingInvoices;
import io.tieout.model.event.Event;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.event.EventPublisher;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of commands: posted records enter the crosswalk, and billing is told. */
@Component
class IntacctOutcomes {

    private final Crosswalk crosswalk;
    private final RefusedCommands refused;
    private final WaitingInvoices waiting;
    private final TransactionTemplate transactions;
    private final EventPublisher publisher;
    private final SettlingInvoices settling;
    private final Answers answers;

    IntacctOutcomes(
            Crosswalk crosswalk,
            RefusedCommands refused,
            WaitingInvoices waiting,
            TransactionTemplate transactions,
            EventPublisher publisher,
            SettlingInvoices settling,
            Answers answers) {
        this.crosswalk = crosswalk;
        this.refused = refused;
        this.waiting = waiting;
        this.transactions = transactions;
        this.publisher = publisher;
        this.settling = settling;
        this.answers = answers;
    }

    void on(List<Event<?>> events) {
        transactions.executeWithoutResult(transaction -> write(events));
        publisher.publish(events.stream()
                .map(event -> answers.outcome(event, OutcomeTranslation.of(outcome(event))))
                .toList());
        settling.customersArrived(events.stream()
                .filter(event -> outcome(event).state() == OutcomeState.POSTED)
                .map(IntacctOutcomes::document)
                .filter(document -> document.kind() == DocumentKind.CUSTOMER)
                .distinct()
                .toList());
    }

    private void write(List<Event<?>> events) {
        List<CrosswalkEntry> posted = new ArrayList<>();
        List<RefusedCommands.Refused> failed = new ArrayList<>();
        for (Event<?> event : events) {
            IntacctOutcome outcome = outcome(event);
            switch (outcome.state()) {
                case POSTED -> {
                    if (outcome.recordNo() != null) { // always there for a posted one
                        posted.add(entry(event, outcome.recordNo()));
                    }
                }
                case REJECTED, PARKED -> {
                    if (document(event).kind() != DocumentKind.PAYMENT) { // payment-service counts those itself
                        failed.add(new RefusedCommands.Refused(
                                new RefusedCommands.Key(event.tenant(), outcome.commandId()), outcome.revision()));
                    }
                    explain(document(event), outcome);
                }
                case DISMISSED -> {}
            }
        }
        crosswalk.addNew(posted);
        crosswalk.replaceDeleted(posted);
        refused.note(failed);
    }

    private void explain(DocumentKey document, IntacctOutcome outcome) {
        Problem problem = outcome.problem();
        if (document.kind() == DocumentKind.CUSTOMER && problem != null) {
            waiting.explain(
                    document,
                    "Customer %s could not be created in Intacct: %s %s"
                            .formatted(document.id(), problem.cause(), problem.remedy()));
        }
    }

    private static IntacctOutcome outcome(Event<?> event) {
        return (IntacctOutcome) event.data();
    }

    private static DocumentKey document(Event<?> event) {
        var origin = outcome(event).origin();
        return new DocumentKey(event.tenant(), origin.kind(), origin.documentId());
    }

    private static CrosswalkEntry entry(Event<?> event, String recordNo) {
        var origin = outcome(event).origin();
        return new CrosswalkEntry(
                event.tenant(),
                origin.kind(),
                origin.documentId(),
                outcome(event).naturalKey(),
                recordNo,
                false);
    }
}
