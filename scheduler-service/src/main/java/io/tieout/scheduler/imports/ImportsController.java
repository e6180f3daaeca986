package io.tieout.scheduler.imports;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.scheduler.mail.Mail;
import io.tieout.scheduler.mail.MailAddress;
import io.tieout.scheduler.mail.Mails;
import io.tieout.scheduler.run.CancellingRuns;
import io.tieout.scheduler.run.RecentRuns;
import io.tieout.scheduler.run.RunView;
import io.tieout.scheduler.run.Trigger;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.NotFound;
import io.tieout.starter.web.Parameters;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One-off imports. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/imports")
class ImportsController {

    private static final int MOST = 200;

    private final TenantAccess access;
    private final Importing importing;
    private final CancellingRuns cancelling;
    private final Tenants tenants;
    private final RecentRuns runs;
    private final Recipients recipients;
    private final Mails mails;

    ImportsController(
            TenantAccess access,
            Importing importing,
            CancellingRuns cancelling,
            Tenants tenants,
            RecentRuns runs,
            Recipients recipients,
            Mails mails) {
        this.access = access;
        this.importing = importing;
        this.cancelling = cancelling;
        this.tenants = tenants;
        this.runs = runs;
        this.recipients = recipients;
        this.mails = mails;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Importing.Accepted start(@PathVariable String tenant, @RequestBody ImportRequest request) {
        return importing.start(access.check(tenant), request, access.email(), access.who());
    }

    @GetMapping
    List<RunView> imports(@PathVariable String tenant, @RequestParam(defaultValue = "20") int limit) {
        TenantId id = access.check(tenant);
        int most = Parameters.limit(limit, MOST);
        tenants.get(id);
        return runs.imports(id, most);
    }

    @GetMapping("/{runId}")
    ImportView one(@PathVariable String tenant, @PathVariable String runId) {
        RunView run = found(access.check(tenant), runId);
        List<ImportView.Told> told = recipients.of(run.runId()).stream()
                .map(address -> told(run, address))
                .toList();
        return new ImportView(run, told);
    }

    @PostMapping("/{runId}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView cancel(@PathVariable String tenant, @PathVariable String runId) {
        TenantId id = access.check(tenant);
        return cancelling.cancel(id, found(id, runId).runId(), access.who());
    }

    private RunView found(TenantId tenant, String runId) {
        RunView run = runs.get(tenant, new RunId(runId));
        if (run.trigger() != Trigger.IMPORT) {
            throw new NotFound("Run %s of tenant %s is no import; it is in Recent Syncs.".formatted(runId, tenant));
        }
        return run;
    }

    private ImportView.Told told(RunView run, MailAddress address) {
        return mails.of(List.of(TellingImporters.mailId(run.runId().value(), run.state(), address))).stream()
                .findFirst()
                .map(mail -> told(address, mail))
                .orElseGet(() -> new ImportView.Told(address.value(), null, null, null));
    }

    private static ImportView.Told told(MailAddress address, Mail mail) {
        return new ImportView.Told(address.value(), mail.state(), mail.endedAt(), mail.problem());
    }
}
