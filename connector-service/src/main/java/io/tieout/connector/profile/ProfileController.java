package io.tieout.connector.profile;

import io.tieout.connector.connection.NotConnected;
import io.tieout.connector.profile.CompanyProfile.Part;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.security.TenantAccess;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known of a tenant's company. A part that is null is not known; the remarks say why and what is assumed. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/profile")
class ProfileController {

    private final TenantAccess access;
    private final Profiles profiles;

    ProfileController(TenantAccess access, Profiles profiles) {
        this.access = access;
        this.profiles = profiles;
    }

    /**
     * A profile as people read it.
     *
     * @param readAt UTC; null until it was read
     * @param dateFormat of the web-services user: {@code dd/mm/yyyy hh:mm:ss}
     * @param gmtOffset {@code -07:00}, as it was at readAt; each reading asks anew
     * @param unknown the parts that could not be read
     */
    record View(
            @Nullable Instant readAt,
            @Nullable String companyId,
            @Nullable String entityId,
            @Nullable String dateFormat,
            @Nullable String gmtOffset,
            @Nullable String baseCurrency,
            @Nullable Boolean multiCurrency,
            @Nullable List<String> applications,
            @Nullable String userType,
            @Nullable List<String> entities,
            @Nullable List<String> accounts,
            @Nullable List<String> bankAccounts,
            @Nullable List<String> accountLabels,
            @Nullable List<String> locations,
            @Nullable List<String> departments,
            List<Part> unknown,
            List<Problem> remarks,
            @Nullable Problem problem) {}

    @GetMapping
    View get(@PathVariable String tenant) {
        TenantId id = access.check(tenant);
        return profiles.kept(id).map(ProfileController::view).orElseThrow(() -> new NotConnected(id));
    }

    private static View view(Profiles.Kept kept) {
        CompanyProfile profile = kept.profile();
        if (profile == null) {
            return new View(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(Part.values()),
                    List.of(),
                    kept.problem());
        }
        return new View(
                profile.readAt(),
                profile.companyId(),
                profile.entityId(),
                profile.formatting() == null ? null : profile.formatting().inWords(),
                profile.formatting() == null
                        ? null
                        : profile.formatting().offset().toString(),
                profile.currencyOrUnknown().base(),
                profile.currencyOrUnknown().several(),
                profile.applications(),
                profile.userType(),
                profile.entities(),
                profile.accounts(),
                profile.bankAccounts(),
                profile.accountLabels(),
                profile.locations(),
                profile.departments(),
                List.copyOf(profile.unknown().keySet()),
                profile.remarks(),
                kept.problem());
    }
}
