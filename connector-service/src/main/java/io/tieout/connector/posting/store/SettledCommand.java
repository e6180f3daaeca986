package io.tieout.connector.posting.store;

import io.tieout.connector.posting.PostingState;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a command whose posting was deleted.
 *
 * @param recordNo in Intacct; null where none was made
 * @param settledAt when it was posted, rejected or dismissed
 */
public record SettledCommand(
        String commandId, PostingState state, @Nullable String recordNo, Instant settledAt) {

    /** What became of it, as a sentence for whoever asks for the posting. */
    public String sentence() {
        return switch (state) {
            case POSTED ->
                "Posting %s was posted%s on %s and is not kept any more. It is never sent again."
                        .formatted(commandId, recordNo == null ? "" : " as record " + recordNo, day());
            case REJECTED ->
                "Posting %s was rejected on %s and is not kept any more. Retry the payment or invoice that it is of, which makes it anew."
                        .formatted(commandId, day());
            case DISMISSED ->
                "Posting %s was dismissed on %s and is not kept any more. It is never sent."
                        .formatted(commandId, day());
            case READY, IN_FLIGHT, UNCERTAIN, PARKED ->
                throw new IllegalStateException("A posting that is " + state + " is never deleted.");
        };
    }

    private String day() {
        return settledAt.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
