package io.tieout.starter.security;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Whoever has a token comes in; a viewer's opens what is read, and nothing that changes anything. */
final class LookingOnly implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(authentication.get() instanceof JwtAuthenticationToken token
                && token.isAuthenticated()
                && !isForbidden(token, context.getRequest().getMethod()));
    }

    /** Whether it is the holder's role that stands in the way. */
    static boolean isForbidden(Authentication authentication, String method) {
        return Roles.of(authentication).filter(Roles.VIEWER::equals).isPresent() && !READING.contains(method);
    }
}
