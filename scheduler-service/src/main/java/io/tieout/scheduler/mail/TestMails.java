package io.tieout.scheduler.mail;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.tenant.LeastApart;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives an e-mail to the mail server now, for the person who waits to see what the server says of it. It is no row and is not tried again.
 * Once a minute for a tenant in this replica.
 */
@Component
public class TestMails {

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final MailServer server;
    private final LeastApart apart;
    private final Clock clock;

    TestMails(MailServer server, Clock clock) {
        this.server = server;
        this.apart = new LeastApart(BETWEEN, clock);
        this.clock = clock;
    }

    /**
     * What the mail server said.
     *
     * @param taken whether it has taken the e-mail; whether that arrives is seen in the mailbox only
     * @param why it was not taken, a sentence; null where it was
     */
    public record Said(
            String email, boolean taken, @Nullable String why) {}

    /**
     * One for each address. Where the server cannot be reached, the others are not tried.
     *
     * @throws io.tieout.starter.web.Conflict if some were sent within the last minute
     */
    public List<Said> send(TenantId tenant, List<MailAddress> addresses, Letter letter) {
        apart.require(tenant, "E-mails of tenant %s were tested".formatted(tenant));
        List<Said> all = new ArrayList<>();
        String silent = null;
        for (MailAddress address : addresses) {
            if (silent == null) {
                switch (server.deliver(mail(tenant, address, letter))) {
                    case Delivery.Taken taken -> all.add(new Said(address.value(), true, null));
                    case Delivery.Refused refused ->
                        all.add(new Said(address.value(), false, refused.why().cause()));
                    case Delivery.NotNow not -> silent = not.why().cause();
                }
            }
            if (silent != null) {
                all.add(new Said(address.value(), false, silent));
            }
        }
        return List.copyOf(all);
    }

    private Mail mail(TenantId tenant, MailAddress address, Letter letter) {
        return new Mail(
                "test-" + UUID.randomUUID(),
                tenant,
                address,
                letter,
                Mail.State.WAITING,
                clock.instant(),
                1,
                null,
                null);
    }
}
