package io.tieout.mapping.settings;

import io.tieout.mapping.settings.ChangingSettings.Wanted;
import io.tieout.model.id.TenantId;
import io.tieout.model.text.StorableText;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.InvalidRequest;
import io.tieout.starter.web.NotFound;
import io.tieout.starter.web.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Reads and changes the settings of a tenant. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/mapping")
class SettingsController {

    private static final int MOST_CHANGES = 100;
    private static final int LONGEST_REASON = 500;
    private static final MediaType YAML = new MediaType("application", "yaml");

    private final TenantAccess access;
    private final TenantSettings settings;
    private final Companies companies;
    private final ChangingSettings changing;

    SettingsController(TenantAccess access, TenantSettings settings, Companies companies, ChangingSettings changing) {
        this.access = access;
        this.settings = settings;
        this.companies = companies;
        this.changing = changing;
    }

    /** As JSON, or, for whoever prefers it, as YAML with the choices alone, to be kept beside code and written back. */
    @GetMapping
    ResponseEntity<?> get(
            @PathVariable String tenant,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        SettingsView view = view(access.check(tenant));
        if (!prefersYaml(accept)) {
            return ResponseEntity.ok(view);
        }
        String comment = "Mapping settings of tenant %s, as of %s; schema: /api/v1/mapping-schema"
                .formatted(tenant, view.changedAt());
        return ResponseEntity.ok()
                .contentType(new MediaType(YAML, StandardCharsets.UTF_8))
                .body(SettingsYaml.write(comment, SettingsYaml.choices(view)).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean prefersYaml(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> wanted = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(wanted);
            wanted.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
            return !wanted.isEmpty() && isYaml(wanted.getFirst());
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }

    private static boolean isYaml(MediaType type) {
        return type.getSubtype().equals("yaml") || type.getSubtype().equals("x-yaml");
    }

    /** @param reason for the history */
    @PutMapping
    SettingsView put(
            @PathVariable String tenant,
            @RequestBody JsonNode body,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        return put(access.check(tenant), () -> body, reason, request);
    }

    /** The same in YAML. */
    @PutMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml"})
    SettingsView putYaml(
            @PathVariable String tenant,
            @RequestBody byte[] body,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        return put(access.check(tenant), () -> SettingsYaml.read(body), reason, request);
    }

    /** A trial is a request of its own, and whoever means one must not change anything by another. */
    private SettingsView put(TenantId tenant, Wanted wanted, @Nullable String reason, HttpServletRequest request) {
        if (request.getParameter("dryRun") != null) {
            throw new InvalidRequest(
                    "Nothing was changed: what would change is said by POST …/mapping/trial; leave \"dryRun\" out to change it.");
        }
        changing.change(tenant, wanted, access.who(), checked(reason));
        return view(tenant);
    }

    /** What would change; keeps nothing. */
    @PostMapping("/trial")
    ChangingSettings.Trial tryOut(@PathVariable String tenant, @RequestBody JsonNode body) {
        return changing.attempt(access.check(tenant), () -> body);
    }

    /** The same in YAML. */
    @PostMapping(
            path = "/trial",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml"})
    ChangingSettings.Trial tryOutYaml(@PathVariable String tenant, @RequestBody byte[] body) {
        return changing.attempt(access.check(tenant), () -> SettingsYaml.read(body));
    }

    /** What was chosen before, the newest first, by whom and why. */
    @GetMapping("/changes")
    List<SettingsView> changes(@PathVariable String tenant, @RequestParam(defaultValue = "20") int limit) {
        TenantId id = access.check(tenant);
        Findings unasked = new Findings(List.of(), List.of());
        return settings.changes(id, Parameters.limit(limit, MOST_CHANGES)).stream()
                .map(changed -> SettingsView.of(changed, unasked))
                .toList();
    }

    /** @param reason for the history */
    record Restoring(@Nullable String reason) {}

    @PostMapping("/changes/{number}/restore")
    SettingsView restore(
            @PathVariable String tenant,
            @PathVariable long number,
            @RequestBody(required = false) @Nullable Restoring request) {
        TenantId id = access.check(tenant);
        String given = request == null ? null : checked(request.reason());
        changing.restore(id, number, access.who(), given == null ? "back to change %d".formatted(number) : given);
        return view(id);
    }

    private static @Nullable String checked(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        String given = reason.strip();
        if (given.length() > LONGEST_REASON) {
            throw new InvalidRequest("\"reason\" is longer than %d characters.".formatted(LONGEST_REASON));
        }
        String flaw = StorableText.flawOf(given);
        if (flaw != null) {
            throw new InvalidRequest("\"reason\" " + flaw);
        }
        return given;
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
