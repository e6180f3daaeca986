package io.tieout.mapping.settings;

import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads and changes the settings of a tenant. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/mapping")
class SettingsController {

    private final TenantAccess access;
    private final TenantSettings settings;
    private final WhenSettingsChange whenSettingsChange;

    SettingsController(TenantAccess access, TenantSettings settings, WhenSettingsChange whenSettingsChange) {
        this.access = access;
        this.settings = settings;
        this.whenSettingsChange = whenSettingsChange;
    }

    @GetMapping
    SettingsView get(@PathVariable String tenant) {
        return view(access.check(tenant));
    }

    /** Keeps the settings, then lets go of what waited for them; if that fails, the same request can be sent again. */
    @PutMapping
    SettingsView put(@PathVariable String tenant, @RequestBody SettingsRequest request) {
        TenantId id = access.check(tenant);
        settings.change(id, request.checked(), access.who());
        whenSettingsChange.settingsChanged(id);
        return view(id);
    }

    private SettingsView view(TenantId tenant) {
        return settings.find(tenant)
                .map(SettingsView::of)
                .orElseThrow(() -> new NotFound(
                        "Tenant %s has no mapping settings yet; choose its accounts with PUT on this address."
                                .formatted(tenant)));
    }
}
