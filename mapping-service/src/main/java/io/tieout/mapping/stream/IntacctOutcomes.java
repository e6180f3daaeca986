package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.Crosswalk;
import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.issued.ConcludingDocuments;
import io.tieout.mapping.issued.ConcludingDocuments.Conclusion;
import io.tieout.mapping.issued.ConcludingDocuments.Decision;
import io.tieout.mapping.issued.IssuedDocuments;
import io.tieout.mapping.issued.RefusedCommands;
import io.tieout.mapping.issued.Told;
import io.tieout.mapping.translation.OutcomeTranslation;
import io.tieout.mapping.waiting.CommandRefused;
import io.tieout.mapping.waiting.DecidedDocuments;
import io.tieout.mapping.waiting.WaitingDocuments;
import io.tieout.model.event.Event;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.event.EventPublisher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of commands: records that came into being enter the crosswalk, refused documents wait for a person, and billing is told. */
@Component
class IntacctOutcomes {

    private final Crosswalk crosswalk;
    private final RefusedCommands refused;
    private final DecidedDocuments decided;
    private final TransactionTemplate transactions;
    private final EventPublisher publisher;
    private final SettlingDocuments settling;
    private final Answers answers;
    private final ConcludingDocuments concluding;
    private final IssuedDocuments documents;
    private final DocumentPositions positions;
    private final WaitingDocuments waiting;
    private final BillingCustomers customers;

    IntacctOutcomes(
            Crosswalk crosswalk,
            RefusedCommands refused,
            DecidedDocuments decided,
            TransactionTemplate transactions,
            EventPublisher publisher,
            SettlingDocuments settling,
            Answers answers,
            ConcludingDocuments concluding,
            IssuedDocuments documents,
            DocumentPositions positions,
            WaitingDocuments waiting,
            BillingCustomers customers) {
        this.concluding = concluding;
        this.documents = documents;
        this.positions = positions;
        this.waiting = waiting;
        this.customers = customers;
        this.crosswalk = crosswalk;
        this.refused = refused;
        this.decided = decided;
        this.transactions = transactions;
        this.publisher = publisher;
        this.settling = settling;
        this.answers = answers;
    }

    void on(List<Event<IntacctOutcome>> events) {
        List<Concluded> concluded = Objects.requireNonNull(transactions.execute(transaction -> concluded(events)));
        publisher.publish(concluded.stream()
                .filter(one -> one.conclusion() == Conclusion.ANSWERS)
                .map(one -> answers.outcome(
                        one.event(), OutcomeTranslation.of(one.event().data())))
                .toList());
        decide(concluded.stream()
                .filter(one -> one.conclusion() == Conclusion.ANSWERS)
                .map(Concluded::event)
                .toList());
        List<DocumentKey> again = concluded.stream()
                .filter(one -> one.conclusion() == Conclusion.GIVES_WAY)
                .map(one -> document(one.event()))
                .distinct()
                .toList();
        settling.again(ofKind(again, DocumentKind.INVOICE));
        customers.again(ofKind(again, DocumentKind.CUSTOMER));
        settling.customersArrived(events.stream()
                .filter(event -> event.data().state() == OutcomeState.POSTED)
                .map(IntacctOutcomes::document)
                .filter(document -> document.kind() == DocumentKind.CUSTOMER)
                .distinct()
                .toList());
    }

    /** An outcome, and what it means for the event that it was for. */
    private record Concluded(Event<IntacctOutcome> event, Conclusion conclusion) {}

    /** What gives way to another event is kept with that event's content in the same transaction. */
    private List<Concluded> concluded(List<Event<IntacctOutcome>> events) {
        write(events);
        List<Event<IntacctOutcome>> issued = events.stream()
                .filter(event -> isIssued(document(event).kind()))
                .toList();
        List<Conclusion> conclusions = concluding.conclude(
                issued.stream().map(IntacctOutcomes::decision).toList(), positions);
        List<Concluded> concluded = new ArrayList<>();
        for (int i = 0; i < issued.size(); i++) {
            concluded.add(new Concluded(issued.get(i), conclusions.get(i)));
        }
        events.stream()
                .filter(event -> !isIssued(document(event).kind()))
                .forEach(event -> concluded.add(new Concluded(event, Conclusion.ANSWERS)));
        keepPromoted(concluded);
        return concluded;
    }

    private void keepPromoted(List<Concluded> concluded) {
        List<DocumentKey> givingWay = ofKind(
                concluded.stream()
                        .filter(one -> one.conclusion() == Conclusion.GIVES_WAY)
                        .map(one -> document(one.event()))
                        .distinct()
                        .toList(),
                DocumentKind.INVOICE);
        waiting.keep(documents.of(givingWay).values().stream()
                .filter(document -> document.told() == null && document.content() != null)
                .map(document -> Issued.pending(document.event()))
                .toList());
    }

    /** Whether what billing says of it is judged here; of a payment it is by payment-service. */
    private static boolean isIssued(DocumentKind kind) {
        return switch (kind) {
            case CUSTOMER, INVOICE -> true;
            case PAYMENT, UNKNOWN -> false;
        };
    }

    private static List<DocumentKey> ofKind(List<DocumentKey> documents, DocumentKind kind) {
        return documents.stream().filter(document -> document.kind() == kind).toList();
    }

    private static Decision decision(Event<IntacctOutcome> event) {
        IntacctOutcome outcome = event.data();
        return new Decision(
                document(event),
                outcome.origin().eventId(),
                new Told(outcome.state(), outcome.recordNo(), outcome.problem()));
    }

    /** What is known of the commands is committed: who keeps a document meanwhile sees it, or is seen here. */
    private void decide(List<Event<IntacctOutcome>> events) {
        Map<DocumentKey, IntacctOutcome> last = new LinkedHashMap<>();
        events.stream()
                .filter(event -> isIssued(document(event).kind()))
                .forEach(event -> last.put(document(event), event.data()));
        List<CommandRefused> refusals = new ArrayList<>();
        List<DocumentKey> gone = new ArrayList<>();
        last.forEach((document, outcome) -> {
            if (outcome.problem() != null && isRefusal(outcome)) {
                refusals.add(new CommandRefused(document, outcome.revision(), outcome.problem()));
            } else {
                gone.add(document);
            }
        });
        decided.refused(refusals);
        decided.gone(gone);
    }

    private static boolean isRefusal(IntacctOutcome outcome) {
        return switch (outcome.state()) {
            case REJECTED, PARKED -> true;
            case POSTED, DISMISSED -> false;
        };
    }

    private void write(List<Event<IntacctOutcome>> events) {
        List<CrosswalkEntry> posted = new ArrayList<>();
        List<RefusedCommands.Refused> failed = new ArrayList<>();
        for (Event<IntacctOutcome> event : events) {
            IntacctOutcome outcome = event.data();
            switch (outcome.state()) {
                case POSTED -> {
                    if (outcome.created() != null && outcome.recordNo() != null) {
                        posted.add(CrosswalkEntry.made(document(event), outcome.created(), outcome.recordNo()));
                    }
                }
                case REJECTED, PARKED -> {
                    note(event, outcome, failed);
                    explain(document(event), outcome);
                }
                case DISMISSED -> note(event, outcome, failed);
            }
        }
        crosswalk.addNew(posted);
        crosswalk.replaceDeleted(posted);
        refused.note(failed);
    }

    private static void note(
            Event<IntacctOutcome> event, IntacctOutcome outcome, List<RefusedCommands.Refused> failed) {
        if (isIssued(document(event).kind())) { // payment-service counts revisions itself
            failed.add(new RefusedCommands.Refused(
                    new RefusedCommands.Key(event.tenant(), outcome.commandId()),
                    outcome.revision(),
                    outcome.state() == OutcomeState.DISMISSED));
        }
    }

    private void explain(DocumentKey document, IntacctOutcome outcome) {
        Problem problem = outcome.problem();
        if (document.kind() == DocumentKind.CUSTOMER && problem != null) {
            decided.explain(
                    document,
                    "Customer %s could not be created in Intacct: %s %s"
                            .formatted(document.id(), problem.cause(), problem.remedy()));
        }
    }

    private static DocumentKey document(Event<IntacctOutcome> event) {
        var origin = event.data().origin();
        return new DocumentKey(event.tenant(), origin.kind(), origin.documentId());
    }
}
