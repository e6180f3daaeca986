package io.tieout.scheduler.notice;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.mail.MailServer;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.security.TenantAccess;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NoticesController(
            TenantAccess access,
            Tenants tenants,
            ChosenNotices chosen,
            Troubles troubles,
            MailServer server,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.access = access;
        this.tenants = tenants;
        this.chosen = chosen;
        this.troubles = troubles;
        this.server = server;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    View notices(@PathVariable String tenant) {
        TenantId id = access.check(tenant);
        tenants.get(id);
        return view(id);
    }

    @PutMapping
    View choose(@PathVariable String tenant, @RequestBody NoticeRequest wish) {
        TenantId id = access.check(tenant);
        NoticeSettings settings = wish.of(id);
        transactions.executeWithoutResult(transaction -> {
            tenants.lockKnown(id);
            chosen.save(settings, access.who(), clock.instant());
            audit.add(id, entry(id, Action.CHANGE));
        });
        return view(id);
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

    private View view(TenantId id) {
        NoticeSettings settings = chosen.of(id).orElse(null);
        return new View(
                settings == null
                        ? List.of()
                        : settings.addresses().stream().map(Object::toString).toList(),
                settings == null ? null : settings.zone().getId(),
                settings == null ? null : settings.quiet(),
                settings == null ? null : settings.digestAt(),
                server.whyNone(),
                troubles.causes(id));
    }

    /**
     * How it stands.
     *
     * @param emails who is told; nobody where it is empty
     * @param note why nobody can be told; absent where there is a mail server
     * @param causes what is open now, the most first
     */
    record View(
            List<String> emails,
            @Nullable String zone,
            @Nullable QuietHours quietHours,
            @Nullable LocalTime digestAt,
            @Nullable String note,
            List<Cause> causes) {}
}
