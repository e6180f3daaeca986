package io.tieout.scheduler.imports;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.scheduler.mail.MailAddress;
import io.tieout.scheduler.mail.MailProperties;
import io.tieout.scheduler.mail.MailServer;
import io.tieout.scheduler.run.Asked;
import io.tieout.scheduler.run.AskingForRuns;
import io.tieout.scheduler.run.RunState;
import io.tieout.scheduler.run.Wish;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person asks for an import. */
@Service
class Importing {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String NO_ADDRESS =
            "Nobody is told by e-mail, because there is no address to send it to: name one as"
                    + " \"email\" in the request, or have it in the claim \"email\" of the token.";

    private final AskingForRuns asking;
    private final Recipients recipients;
    private final MailServer server;
    private final MailProperties properties;
    private final Clock clock;

    Importing(AskingForRuns asking, Recipients recipients, MailServer server, MailProperties properties, Clock clock) {
        this.asking = asking;
        this.recipients = recipients;
        this.server = server;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param joined whether the same import was on its way already
     * @param email who will be told; absent if nobody is
     * @param note why nobody is told; absent if somebody is
     */
    record Accepted(
            RunId runId,
            RunState state,
            boolean joined,
            @Nullable String email,
            @Nullable String note) {}

    /** @throws io.tieout.starter.web.Conflict if the tenant is disconnected */
    @Transactional
    Accepted start(TenantId tenant, ImportRequest request, Optional<String> emailOfToken, String who) {
        Optional<MailAddress> recipient = request.recipient(emailOfToken);
        Asked asked = asking.ask(tenant, Wish.importOf(request.wanted(), who), who);
        String note = whyNotTold(recipient);
        if (recipient.isEmpty() || note != null) {
            return new Accepted(asked.runId(), asked.state(), asked.joined(), null, note);
        }
        recipients.add(asked.runId(), recipient.get(), who, clock.instant());
        return new Accepted(
                asked.runId(), asked.state(), asked.joined(), recipient.get().value(), null);
    }

    /** An import is quick where nothing is there, and must not be a way to fill somebody's letter-box. */
    private @Nullable String whyNotTold(Optional<MailAddress> recipient) {
        if (server.whyNone() != null) {
            return server.whyNone();
        }
        if (recipient.isEmpty()) {
            return NO_ADDRESS;
        }
        MailAddress address = recipient.get();
        return recipients.named(address, clock.instant().minus(HOUR)) < properties.perHour()
                ? null
                : "Nobody is told by e-mail, because %s was named %d times within an hour. Look at the import itself."
                        .formatted(address, properties.perHour());
    }
}
