package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.issued.FurtherEvent.Relation;
import io.tieout.model.id.EventId;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes what became of documents, and answers the events that waited with them. */
@Component
public class ConcludingDocuments {

    private final IssuedDocuments documents;
    private final FurtherEvents further;
    private final Answering answering;
    private final Closing closing;

    ConcludingDocuments(IssuedDocuments documents, FurtherEvents further, Answering answering, Closing closing) {
        this.documents = documents;
        this.further = further;
        this.answering = answering;
        this.closing = closing;
    }

    /**
     * What was decided about a document.
     *
     * @param eventId the event that it was decided for
     */
    public record Decision(DocumentKey key, EventId eventId, Told told) {}

    /** What a decision of Intacct's side means here. */
    public enum Conclusion {
        /** It is the answer to the event that it was for. */
        ANSWERS,
        /** It was a refusal, and another event takes the place of the refused one: that one has to be settled. */
        GIVES_WAY,
        /** The event that it was for counts no more. */
        OLD_NEWS
    }

    /** Decisions that are made here: the event that counts is answered, unless it was told the same before. */
    @Transactional
    public void tell(Collection<Decision> decisions) {
        Map<DocumentKey, IssuedDocument> issued =
                documents.lock(decisions.stream().map(Decision::key).distinct().toList());
        Map<DocumentKey, List<FurtherEvent>> waiting = further.waiting(issued.keySet());
        for (Decision decision : decisions) {
            IssuedDocument document = issued.get(decision.key());
            if (document != null
                    && document.eventId().equals(decision.eventId())
                    && !document.isPosted()
                    && !decision.told().equals(document.told())) {
                answering.answer(document, decision.told());
                answerSame(waiting.getOrDefault(decision.key(), List.of()), decision.told());
                issued.put(decision.key(), document.told(decision.told()));
            }
        }
        documents.save(issued.values());
    }

    /**
     * Decisions of Intacct's side, in their order. The answers to the events that they were for are left to the caller.
     *
     * @return one for each
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Conclusion> conclude(List<Decision> decisions, Positions positions) {
        Map<DocumentKey, IssuedDocument> issued =
                documents.lock(decisions.stream().map(Decision::key).distinct().toList());
        Map<DocumentKey, List<FurtherEvent>> waiting = new HashMap<>(further.waiting(issued.keySet()));
        List<Conclusion> conclusions = new ArrayList<>();
        for (Decision decision : decisions) {
            IssuedDocument document = issued.get(decision.key());
            if (document == null) {
                conclusions.add(Conclusion.ANSWERS);
                continue;
            }
            boolean isOfAnother = !document.eventId().equals(decision.eventId());
            if (decision.told().state() != OutcomeState.POSTED && (isOfAnother || document.isPosted())) {
                conclusions.add(document.told() == null ? Conclusion.GIVES_WAY : Conclusion.OLD_NEWS);
                continue;
            }
            if (isOfAnother && !document.isPosted()) {
                document = overtaken(document, decision);
            }
            List<FurtherEvent> others = waiting.getOrDefault(decision.key(), List.of());
            Optional<FurtherEvent> later = others.stream()
                    .filter(one -> one.relation() == Relation.LATER)
                    .findFirst();
            if (later.isEmpty() && decision.told().equals(document.told())) {
                conclusions.add(Conclusion.ANSWERS);
                continue;
            }
            IssuedDocument concluded = document.told(decision.told());
            if (later.isPresent() && isRefusal(decision)) {
                concluded = promoted(document, decision.told().problem(), others, later.get());
                conclusions.add(Conclusion.GIVES_WAY);
            } else {
                answerSame(others, decision.told());
                IssuedDocument last = concluded;
                later.ifPresent(one -> closing.close(one, answerToLater(one, last, positions)));
                conclusions.add(Conclusion.ANSWERS);
            }
            if (later.isPresent()) {
                waiting.remove(decision.key());
            }
            issued.put(decision.key(), concluded);
        }
        documents.save(issued.values());
        return conclusions;
    }

    /** It was posted with the content of an event that had been replaced while its command was on its way. */
    private IssuedDocument overtaken(IssuedDocument document, Decision posted) {
        var stands = new Position.Stands(
                String.valueOf(posted.told().recordNo()),
                "as record %s, with the content of event %s"
                        .formatted(posted.told().recordNo(), posted.eventId()),
                List.of("it to what this event says"));
        answering.answer(document, Told.rejected(Sentences.notWritten(document.key(), stands)));
        further.put(FurtherEvent.closed(document));
        return document.writtenBy(posted.eventId());
    }

    /** The refusal and that another event counts now are one answer to the refused one. */
    private IssuedDocument promoted(
            IssuedDocument former, @Nullable Problem refusal, List<FurtherEvent> others, FurtherEvent later) {
        BillingEvent event = later.promoted();
        closing.former(former, refusal, others, event);
        further.remove(later);
        return IssuedDocument.first(event);
    }

    private Told answerToLater(FurtherEvent later, IssuedDocument concluded, Positions positions) {
        BillingEvent event = later.promoted();
        Position position =
                positions.of(List.of(event), Map.of(event.key(), concluded)).get(event.key());
        return switch (position) {
            case Position.Stands stands -> stands.answerTo(event);
            case null, default -> Told.dismissed(Sentences.dismissed(event.key()));
        };
    }

    private void answerSame(List<FurtherEvent> others, Told told) {
        others.stream().filter(one -> one.relation() == Relation.SAME).forEach(one -> answering.answer(one, told));
    }

    private static boolean isRefusal(Decision decision) {
        return switch (decision.told().state()) {
            case REJECTED, PARKED -> true;
            case POSTED, DISMISSED -> false;
        };
    }
}
