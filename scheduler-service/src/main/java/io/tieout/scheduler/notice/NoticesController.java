package io.tieout.scheduler.notice;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.mail.MailAddress;
import io.tieout.scheduler.mail.MailServer;
import io.tieout.scheduler.mail.TestMails;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.scheduler.webhook.Destinations;
import io.tieout.scheduler.webhook.Endpoint;
import io.tieout.scheduler.webhook.TestMessages;
import io.tieout.scheduler.webhook.WebhookSecrets;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.InvalidRequest;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of what needs a person, and what that is now. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/notices")
class NoticesController {

    private final TenantAccess access;
    private final Tenants tenants;
    private final ChosenNotices chosen;
    private final Troubles troubles;
    private final MailServer server;
    private final Destinations destinations;
    private final WebhookSecrets secrets;
    private final TestMessages testMessages;
    private final TestMails testMails;
    private final NoticeLetters letters;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NoticesController(
            TenantAccess access,
            Tenants tenants,
            ChosenNotices chosen,
            Troubles troubles,
            MailServer server,
            Destinations destinations,
            WebhookSecrets secrets,
            TestMessages testMessages,
            TestMails testMails,
            NoticeLetters letters,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.access = access;
        this.tenants = tenants;
        this.chosen = chosen;
        this.troubles = troubles;
        this.server = server;
        this.destinations = destinations;
        this.secrets = secrets;
        this.testMessages = testMessages;
        this.testMails = testMails;
        this.letters = letters;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    View notices(@PathVariable String tenant) {
        TenantId id = access.check(tenant);
        tenants.get(id);
        return view(id, null);
    }

    @PutMapping
    View choose(@PathVariable String tenant, @RequestBody NoticeRequest wish) {
        TenantId id = access.check(tenant);
        Optional<String> secret = transactions.execute(transaction -> {
            tenants.lockKnown(id);
            Endpoint before = chosen.of(id).map(NoticeSettings::webhook).orElse(null);
            NoticeSettings settings = wish.of(id, before);
            Endpoint webhook = settings.webhook();
            requireAllowed(webhook);
            chosen.save(settings, access.who(), clock.instant());
            audit.add(id, entry(id, Action.CHANGE));
            return webhook == null || webhook.equals(before) ? Optional.empty() : Optional.of(secrets.of(id, webhook));
        });
        return view(id, secret.orElse(null));
    }

    /** One signed message now, and what the receiver said of it. */
    @PostMapping("/webhook/test")
    TestMessages.Said testWebhook(@PathVariable String tenant) {
        TenantId id = access.check(tenant);
        tenants.get(id);
        Endpoint webhook = chosen.of(id).map(NoticeSettings::webhook).orElse(null);
        if (webhook == null) {
            throw new InvalidRequest(
                    "Tenant %s has no webhook that could be tested: choose one with PUT …/notices first."
                            .formatted(id));
        }
        requireAllowed(webhook);
        TestMessages.Said said = testMessages.send(id, webhook);
        transactions.executeWithoutResult(transaction -> audit.add(id, entry(id, Action.TEST)));
        return said;
    }

    /** One e-mail to each address now, and what the mail server said of it. */
    @PostMapping("/emails/test")
    List<TestMails.Said> testEmails(@PathVariable String tenant) {
        TenantId id = access.check(tenant);
        String company = tenants.get(id).company().companyId();
        List<MailAddress> addresses =
                chosen.of(id).map(NoticeSettings::addresses).orElse(List.of());
        if (addresses.isEmpty()) {
            throw new InvalidRequest(
                    "Tenant %s has no address that could be tested: choose some with PUT …/notices first."
                            .formatted(id));
        }
        String none = server.whyNone();
        if (none != null) {
            throw new InvalidRequest(none);
        }
        List<TestMails.Said> said = testMails.send(id, addresses, letters.test(company));
        transactions.executeWithoutResult(transaction -> audit.add(id, entry(id, Action.TEST)));
        return said;
    }

    private void requireAllowed(@Nullable Endpoint webhook) {
        if (webhook != null) {
            secrets.whyNone().or(() -> destinations.objectionTo(webhook)).ifPresent(why -> {
                throw new InvalidRequest(why);
            });
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tellNobody(@PathVariable String tenant) {
        TenantId id = access.check(tenant);
        transactions.executeWithoutResult(transaction -> {
            tenants.lockKnown(id);
            if (chosen.delete(id)) {
                audit.add(id, entry(id, Action.DELETE));
            }
        });
    }

    private AuditEntry entry(TenantId id, Action action) {
        return new AuditEntry(About.NOTICES, id.value(), action, access.who(), null, null, clock.instant());
    }

    private View view(TenantId id, @Nullable String secret) {
        NoticeSettings settings = chosen.of(id).orElse(null);
        return new View(
                settings == null
                        ? List.of()
                        : settings.addresses().stream().map(Object::toString).toList(),
                settings == null ? null : settings.zone().getId(),
                settings == null ? null : settings.quiet(),
                settings == null ? null : settings.digestAt(),
                settings == null || settings.webhook() == null
                        ? null
                        : new Hook(settings.webhook().url().toString(), secret),
                server.whyNone(),
                troubles.causes(id));
    }

    /**
     * How it stands.
     *
     * @param emails who is told; nobody where it is empty
     * @param webhook absent where there is none
     * @param note why nobody can be told; absent where there is a mail server
     * @param causes what is open now, the most first
     */
    record View(
            List<String> emails,
            @Nullable String zone,
            @Nullable QuietHours quietHours,
            @Nullable LocalTime digestAt,
            @Nullable Hook webhook,
            @Nullable String note,
            List<Cause> causes) {}

    /**
     * Where a program is told.
     *
     * @param secret with which messages are signed; told once, when the address was chosen
     */
    record Hook(String url, @Nullable String secret) {}
}
