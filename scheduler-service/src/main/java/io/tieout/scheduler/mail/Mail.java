package io.tieout.scheduler.mail;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail and what became of it. Times UTC.
 *
 * @param id the same news for the same address has the same
 * @param attempts begun so far
 * @param endedAt when it was sent or given up; null while it waits
 * @param problem why it could not be sent, the last time; null where it could or was not tried
 */
public record Mail(
        String id,
        TenantId tenant,
        MailAddress to,
        Letter letter,
        State state,
        Instant createdAt,
        int attempts,
        @Nullable Instant endedAt,
        @Nullable Problem problem) {

    /** Where a mail stands. */
    public enum State {
        WAITING,
        SENT,
        FAILED
    }
}
