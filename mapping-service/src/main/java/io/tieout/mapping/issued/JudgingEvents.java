package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.issued.FurtherEvent.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Judges events of billing as they come, and answers those that change nothing. */
@Component
public class JudgingEvents {

    private final IssuedDocuments documents;
    private final FurtherEvents further;
    private final Answering answering;
    private final Closing closing;

    JudgingEvents(IssuedDocuments documents, FurtherEvents further, Answering answering, Closing closing) {
        this.documents = documents;
        this.further = further;
        this.answering = answering;
        this.closing = closing;
    }

    /**
     * An event that counts.
     *
     * @param replaced whether it took the place of another
     */
    public record Counting(BillingEvent event, boolean replaced) {}

    /**
     * Two replicas that bring the first events of one document at once meet at its row: the second one is judged once more.
     *
     * @param events no two about one document
     * @return those that count, whose documents have to be settled
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Counting> judge(Collection<BillingEvent> events, Positions positions) {
        List<Counting> counting = new ArrayList<>();
        Collection<BillingEvent> open = events;
        while (!open.isEmpty()) {
            List<BillingEvent> first = new ArrayList<>();
            Map<DocumentKey, IssuedDocument> issued =
                    documents.lock(open.stream().map(BillingEvent::key).toList());
            Map<BillingEvent, Relation> known = further.relations(open);
            Map<DocumentKey, Position> where = positions.of(open, issued);
            for (BillingEvent event : open) {
                IssuedDocument document = issued.get(event.key());
                Position position = Objects.requireNonNull(where.get(event.key()));
                switch (Verdict.of(event, document, known.get(event), position)) {
                    case Verdict.Counts counts -> {
                        if (document == null) {
                            first.add(event);
                        } else {
                            counting.add(new Counting(event, false));
                        }
                    }
                    case Verdict.Replaces replaces -> {
                        replace(Objects.requireNonNull(document), event);
                        counting.add(new Counting(event, true));
                    }
                    case Verdict.Waits(var relation) -> {
                        closing.waitingWithOtherContent(waiting(event.key()), event);
                        further.put(FurtherEvent.of(event, relation));
                        if (position instanceof Position.NotSent && document != null && document.told() != null) {
                            answering.answer(event, document.told());
                        }
                    }
                    case Verdict.Answered(var answer) -> {
                        answering.answer(event, answer);
                        further.put(FurtherEvent.of(event, Relation.CLOSED));
                    }
                    case Verdict.Handled handled -> {}
                }
            }
            Set<DocumentKey> added =
                    documents.addNew(first.stream().map(IssuedDocument::first).toList());
            first.stream()
                    .filter(event -> added.contains(event.key()))
                    .forEach(event -> counting.add(new Counting(event, false)));
            open = first.stream().filter(event -> !added.contains(event.key())).toList();
        }
        return counting;
    }

    private void replace(IssuedDocument former, BillingEvent event) {
        Told told = former.told();
        closing.former(former, told == null ? null : told.problem(), waiting(event.key()), event);
        documents.save(List.of(IssuedDocument.first(event)));
    }

    private List<FurtherEvent> waiting(DocumentKey document) {
        return further.waiting(List.of(document)).getOrDefault(document, List.of());
    }
}
