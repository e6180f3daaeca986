package io.tieout.scheduler.imports;

import io.tieout.model.outcome.Problem;
import io.tieout.scheduler.mail.Mail;
import io.tieout.scheduler.run.RunView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import.
 *
 * @param run how it stands
 * @param mails who is told how it ended, empty if nobody is
 */
record ImportView(RunView run, List<Told> mails) {

    /**
     * One who is told.
     *
     * @param state absent before the import has ended
     * @param at when the mail server took it or it was given up, UTC
     * @param problem why it was not taken, the last time
     */
    record Told(
            String email,
            Mail.@Nullable State state,
            @Nullable Instant at,
            @Nullable Problem problem) {}
}
