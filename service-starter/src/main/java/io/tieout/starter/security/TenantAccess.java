package io.tieout.starter.security;

import io.tieout.model.id.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Which tenants the holder of the request's token may see: the claim {@code tenants}, a list of ids or {@code ["*"]} for all. */
public final class TenantAccess {

    private static final String ALL = "*";

    /**
     * @param tenant as it stands in the address
     * @return the id
     * @throws AccessDeniedException if the token does not name the tenant; answered as 403
     */
    public TenantId check(String tenant) {
        TenantId id = new TenantId(tenant);
        List<String> allowed = allowedTenants();
        if (!allowed.contains(ALL) && !allowed.contains(id.value())) {
            throw new AccessDeniedException("The token does not allow access to tenant " + id);
        }
        return id;
    }

    /** @throws AccessDeniedException if the token is not for all tenants; for addresses that belong to operations */
    public void checkAll() {
        if (!allowedTenants().contains(ALL)) {
            throw new AccessDeniedException("The token does not allow access to all tenants");
        }
    }

    /** Who is asking: the token's subject, for the audit trail. */
    public String who() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String name = authentication == null ? null : authentication.getName();
        return name == null || name.isBlank() ? "unknown" : name;
    }

    /** The e-mail address of who is asking: the token's claim {@code email}, as it stands there; empty if there is none. */
    public Optional<String> email() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                        && token.getToken().getClaim("email") instanceof String email
                        && !email.isBlank()
                ? Optional.of(email)
                : Optional.empty();
    }

    private static List<String> allowedTenants() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            List<String> tenants = token.getToken().getClaimAsStringList("tenants");
            return tenants == null ? List.of() : tenants;
        }
        return List.of();
    }
}
