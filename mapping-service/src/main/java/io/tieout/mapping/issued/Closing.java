package io.tieout.mapping.issued;

import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes the events that a later one replaced. Who had his last word already gets no other. */
@Component
class Closing {

    private final FurtherEvents further;
    private final Answering answering;

    Closing(FurtherEvents further, Answering answering) {
        this.further = further;
        this.answering = answering;
    }

    /**
     * The event that counted until now, and all that wait with it.
     *
     * @param refusal why nothing came of it; null if nothing was sent
     */
    void former(IssuedDocument former, @Nullable Problem refusal, List<FurtherEvent> waiting, BillingEvent later) {
        boolean isOpen = former.told() == null || former.told().state() == OutcomeState.PARKED;
        Told superseded = Told.rejected(Sentences.superseded(former.key(), later.eventId(), refusal));
        if (isOpen) {
            answering.answer(former, superseded);
        }
        further.put(FurtherEvent.closed(former));
        for (FurtherEvent one : waiting) {
            switch (one.relation()) {
                case SAME -> close(one, isOpen ? superseded : null);
                case LATER -> {
                    if (!one.eventId().equals(later.eventId())) {
                        close(one, superseded);
                    }
                }
                case CLOSED -> {}
            }
        }
    }

    /** What waited with other content, because something later was said. */
    void waitingWithOtherContent(List<FurtherEvent> waiting, BillingEvent later) {
        for (FurtherEvent one : waiting) {
            if (one.relation() == FurtherEvent.Relation.LATER) {
                close(one, Told.rejected(Sentences.superseded(one.key(), later.eventId(), null)));
            }
        }
    }

    void close(FurtherEvent one, @Nullable Told answer) {
        if (answer != null) {
            answering.answer(one, answer);
        }
        further.put(one.closed());
    }
}
