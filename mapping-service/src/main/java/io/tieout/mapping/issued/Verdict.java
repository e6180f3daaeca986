package io.tieout.mapping.issued;

import io.tieout.mapping.issued.FurtherEvent.Relation;
import org.jspecify.annotations.Nullable;

/** What an event means for its document. */
sealed interface Verdict {

    /** It is the one that counts, and its document has to be settled. */
    record Counts() implements Verdict {}

    /** It counts from now on, in the place of the former one. */
    record Replaces() implements Verdict {}

    /** It waits, for the same or with other content. */
    record Waits(Relation relation) implements Verdict {}

    /** It is answered, and never counts. */
    record Answered(Told answer) implements Verdict {}

    /** It was handled before. */
    record Handled() implements Verdict {}

    /**
     * @param issued null where no event about the document counts yet
     * @param known what the event is already; null if it is new
     */
    static Verdict of(
            BillingEvent event, @Nullable IssuedDocument issued, @Nullable Relation known, Position position) {
        if (known != null) {
            return new Handled();
        }
        if (issued != null && issued.eventId().equals(event.eventId())) {
            return issued.told() == null ? new Counts() : new Handled();
        }
        return switch (position) {
            case Position.Nowhere nowhere -> issued == null ? new Counts() : new Replaces();
            case Position.NotSent notSent ->
                issued == null ? new Counts() : issued.hasContentOf(event) ? new Waits(Relation.SAME) : new Replaces();
            case Position.OnItsWay onItsWay ->
                issued == null ? new Counts() : new Waits(issued.hasContentOf(event) ? Relation.SAME : Relation.LATER);
            case Position.Dismissed dismissed -> new Answered(Told.dismissed(Sentences.dismissed(event.key())));
            case Position.Deleted(var recordNo) ->
                new Answered(Told.rejected(Sentences.deleted(event.key(), recordNo)));
            case Position.Stands stands -> new Answered(stands.answerTo(event));
        };
    }
}
