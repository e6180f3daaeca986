package io.tieout.starter.security;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What the claim {@code role} of a token says: who its holder is to the console. A token without one is a program's and may do everything in
 * the tenants that it names; so it was before there was a console.
 */
final class Roles {

    static final String CLAIM = "role";

    /** Looks, and changes nothing. */
    static final String VIEWER = "VIEWER";

    /** All that there are. What the others may do is for the console to say; to the services they are alike. */
    static final Set<String> ALL = Set.of(VIEWER, "ACCOUNTANT", "ADMIN", "OPERATOR");

    private Roles() {}

    /** Empty if the request has no token, or one without a role. */
    static Optional<String> of(Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                        && token.getToken().getClaims().get(CLAIM) instanceof String role
                ? Optional.of(role)
                : Optional.empty();
    }
}
