package io.tieout.mapping.settings;

import io.tieout.model.connection.CompanyDescribed;
import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.InvalidRequest;
import io.tieout.starter.web.NotFound;
import io.tieout.starter.web.Parameters;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Reads and changes the settings of a tenant. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/mapping")
class SettingsController {

    private static final int MOST_CHANGES = 100;

    private final TenantAccess access;
    private final TenantSettings settings;
    private final Companies companies;
    private final WhenSettingsChange whenSettingsChange;

    SettingsController(
            TenantAccess access, TenantSettings settings, Companies companies, WhenSettingsChange whenSettingsChange) {
        this.access = access;
        this.settings = settings;
        this.companies = companies;
        this.whenSettingsChange = whenSettingsChange;
    }

    @GetMapping
    SettingsView get(@PathVariable String tenant) {
        return view(access.check(tenant));
    }

    /**
     * Keeps the settings, then lets go of what waited for them; if that fails, the same request can be sent again. What the company is
     * known not to have is refused and nothing is kept.
     */
    @PutMapping
    SettingsView put(@PathVariable String tenant, @RequestBody JsonNode body) {
        TenantId id = access.check(tenant);
        CompanyDescribed company = companies.of(id).orElse(null);
        MappingSettings wanted = SettingsBody.read(body).checked(company == null ? null : company.baseCurrency());
        List<String> wrong = Findings.of(wanted, company).wrong();
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(String.join(" ", wrong));
        }
        settings.change(id, wanted, access.who());
        whenSettingsChange.settingsChanged(id);
        return view(id);
    }

    /** What was chosen before, the newest first, and by whom. */
    @GetMapping("/changes")
    List<SettingsView> changes(@PathVariable String tenant, @RequestParam(defaultValue = "20") int limit) {
        TenantId id = access.check(tenant);
        Findings unasked = new Findings(List.of(), List.of());
        return settings.changes(id, Parameters.limit(limit, MOST_CHANGES)).stream()
                .map(changed -> SettingsView.of(changed, unasked))
                .toList();
    }

    private SettingsView view(TenantId tenant) {
        return settings.find(tenant)
                .map(changed -> SettingsView.of(
                        changed,
                        Findings.of(changed.settings(), companies.of(tenant).orElse(null))))
                .orElseThrow(() -> new NotFound(
                        "Tenant %s has no mapping settings yet; choose its accounts with PUT on this address."
                                .formatted(tenant)));
    }
}
