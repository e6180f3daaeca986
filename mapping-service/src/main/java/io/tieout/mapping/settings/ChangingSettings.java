package io.tieout.mapping.settings;

import io.tieout.model.connection.CompanyDescribed;
import io.tieout.model.id.TenantId;
import io.tieout.starter.web.InvalidRequest;
import io.tieout.starter.web.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Changes the settings of a tenant, however they come, or says what the change would be; each is held against the company's own lists. */
@Component
class ChangingSettings {

    private final TenantSettings settings;
    private final Companies companies;
    private final WhenSettingsChange whenSettingsChange;

    ChangingSettings(TenantSettings settings, Companies companies, WhenSettingsChange whenSettingsChange) {
        this.settings = settings;
        this.companies = companies;
        this.whenSettingsChange = whenSettingsChange;
    }

    /**
     * What a change would be.
     *
     * @param diff what it would change; empty where nothing would, and where the settings cannot be read at all
     * @param problems why it would be refused, in sentences; empty where it would not be
     * @param unchecked what cannot be checked, in sentences
     */
    record Trial(List<SettingsDiff> diff, List<String> problems, List<String> unchecked) {}

    /** Keeps nothing. */
    Trial attempt(TenantId tenant, Wanted wanted) {
        CompanyDescribed company = companies.of(tenant).orElse(null);
        MappingSettings after;
        try {
            after = checked(wanted, company);
        } catch (InvalidRequest refused) {
            return new Trial(List.of(), List.of(String.valueOf(refused.getMessage())), List.of());
        }
        Findings findings = Findings.of(after, company);
        MappingSettings before =
                settings.find(tenant).map(ChangedSettings::settings).orElse(null);
        return new Trial(SettingsDiff.of(before, after), findings.wrong(), findings.unchecked());
    }

    /** Settings as somebody wrote them; reading them may fail. */
    interface Wanted {

        /** @throws InvalidRequest with a sentence */
        JsonNode read();
    }

    /**
     * Keeps the settings, then lets go of what waited for them; if that fails, the same request can be sent again. What the company is
     * known not to have is refused and nothing is kept.
     */
    void change(TenantId tenant, Wanted wanted, String who, @Nullable String reason) {
        CompanyDescribed company = companies.of(tenant).orElse(null);
        keep(tenant, checked(wanted, company), company, who, reason);
    }

    /**
     * Goes back to what a change had chosen. It is a change like any other: held against what the company has now, and noted.
     *
     * @throws NotFound if there is no such change
     */
    void restore(TenantId tenant, long number, String who, @Nullable String reason) {
        ChangedSettings then = settings.change(tenant, number)
                .orElseThrow(() -> new NotFound(
                        "The mapping settings of tenant %s have no change %d; GET …/mapping/changes lists those that they have."
                                .formatted(tenant, number)));
        keep(tenant, then.settings(), companies.of(tenant).orElse(null), who, reason);
    }

    private static MappingSettings checked(Wanted wanted, @Nullable CompanyDescribed company) {
        return SettingsBody.read(wanted.read()).checked(company == null ? null : company.baseCurrency());
    }

    private void keep(
            TenantId tenant,
            MappingSettings wanted,
            @Nullable CompanyDescribed company,
            String who,
            @Nullable String reason) {
        List<String> wrong = Findings.of(wanted, company).wrong();
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(String.join(" ", wrong));
        }
        settings.change(tenant, wanted, who, reason);
        whenSettingsChange.settingsChanged(tenant);
    }
}
