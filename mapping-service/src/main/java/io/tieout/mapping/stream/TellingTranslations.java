package io.tieout.mapping.stream;

import io.tieout.mapping.issued.BillingEvent;
import io.tieout.mapping.issued.ConcludingDocuments;
import io.tieout.mapping.issued.ConcludingDocuments.Decision;
import io.tieout.mapping.issued.IssuedDocuments;
import io.tieout.mapping.issued.Position;
import io.tieout.mapping.issued.Told;
import io.tieout.mapping.translation.Translation;
import io.tieout.model.outcome.OutcomeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers the events of which no command came: their documents are parked, refused, nothing, or stand in Intacct already. */
@Component
class TellingTranslations {

    private final ConcludingDocuments concluding;
    private final IssuedDocuments documents;
    private final DocumentPositions positions;

    TellingTranslations(ConcludingDocuments concluding, IssuedDocuments documents, DocumentPositions positions) {
        this.concluding = concluding;
        this.documents = documents;
        this.positions = positions;
    }

    /** What became of the event that counts. */
    record Translated(BillingEvent event, Translation translation) {}

    /** Told again, nothing is said twice. */
    void tell(List<Translated> translated) {
        List<Decision> decisions = new ArrayList<>();
        List<BillingEvent> standing = new ArrayList<>();
        for (Translated one : translated) {
            switch (one.translation()) {
                case Translation.Parked(var problem) -> decisions.add(decision(one.event(), Told.parked(problem)));
                case Translation.Unmapped(var problem) -> decisions.add(decision(one.event(), Told.parked(problem)));
                case Translation.Refused(var problem) -> decisions.add(decision(one.event(), Told.rejected(problem)));
                case Translation.NothingOwed(var problem) ->
                    decisions.add(decision(one.event(), Told.dismissed(problem)));
                case Translation.AlreadyThere there -> standing.add(one.event());
                case Translation.Written written -> {} // its outcome answers
                case Translation.WaitsForCustomer waits -> {} // it goes on by itself
                case Translation.Dismissed dismissed -> {} // the dismissal was the answer
            }
        }
        decisions.addAll(standing(standing));
        if (!decisions.isEmpty()) {
            concluding.tell(decisions);
        }
    }

    /** Somebody was faster. An event that was refused before had its answer. */
    private List<Decision> standing(List<BillingEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        var issued = documents.of(events.stream().map(BillingEvent::key).toList());
        Map<?, Position> where = positions.of(events, issued);
        List<Decision> decisions = new ArrayList<>();
        for (BillingEvent event : events) {
            var document = issued.get(event.key());
            boolean isAnswered = document != null
                    && document.told() != null
                    && document.told().state() != OutcomeState.PARKED;
            if (!isAnswered && where.get(event.key()) instanceof Position.Stands stands) {
                decisions.add(decision(event, stands.answerTo(event)));
            }
        }
        return decisions;
    }

    private static Decision decision(BillingEvent event, Told told) {
        return new Decision(event.key(), event.eventId(), told);
    }
}
