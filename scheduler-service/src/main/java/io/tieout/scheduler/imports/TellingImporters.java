package io.tieout.scheduler.imports;

import io.tieout.model.id.DeterministicId;
import io.tieout.scheduler.mail.Letter;
import io.tieout.scheduler.mail.MailAddress;
import io.tieout.scheduler.mail.Mails;
import io.tieout.scheduler.run.Run;
import io.tieout.scheduler.run.RunState;
import io.tieout.scheduler.run.RunsEnded;
import io.tieout.scheduler.tenant.Tenants;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whoever started an import how it ended. One that was given up as lost and ends after all is told of twice. */
@Component
class TellingImporters implements RunsEnded {

    private final Recipients recipients;
    private final ImportLetters letters;
    private final Mails mails;
    private final Tenants tenants;
    private final Clock clock;

    TellingImporters(Recipients recipients, ImportLetters letters, Mails mails, Tenants tenants, Clock clock) {
        this.recipients = recipients;
        this.letters = letters;
        this.mails = mails;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public void ended(Run run) {
        List<MailAddress> told = recipients.of(run.order().id());
        if (told.isEmpty()) {
            return;
        }
        Letter letter = letters.of(run, tenants.get(run.order().tenant()).company());
        told.forEach(address -> mails.add(
                mailId(run.order().id().value(), run.state(), address),
                run.order().tenant(),
                address,
                letter,
                clock.instant()));
    }

    /** The same news for the same address has the same id. */
    static String mailId(String run, RunState state, MailAddress address) {
        return DeterministicId.of("mail of an import", run, state.name(), address.value());
    }
}
