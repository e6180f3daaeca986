package io.tieout.connector.posting.store;

import io.tieout.connector.posting.PostingState;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A posting as people see it.
 *
 * @param kind the event type of the command
 * @param naturalKey our key in the record in Intacct
 * @param documentKey the billing document
 * @param dueAt when it is sent, or asked about, next; meaningless at rest
 * @param attempts how often it was sent
 * @param doubt why nobody knows whether the record exists; null if there is no doubt
 * @param raw what Intacct answered last, on one line
 */
public record PostingView(
        String commandId,
        String kind,
        String naturalKey,
        String documentKey,
        int revision,
        PostingState state,
        Instant dueAt,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String doubt,
        @Nullable String recordNo,
        @Nullable Problem problem,
        @Nullable String raw,
        Instant acceptedAt,
        Instant updatedAt) {}
