package io.tieout.starter.security;

import io.tieout.starter.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Whoever is turned away by the security filters is told why, in a problem detail. */
final class Refusing implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final String NO_TOKEN =
            "A token is needed: send \"Authorization: Bearer TOKEN\" (on the local stack, ./tieout token prints one).";
    private static final String BAD_TOKEN =
            "The token is not one of ours: it is no JWT, or was signed with another secret than TIEOUT_JWT_SECRET.";

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        challenge.commence(request, response, failed); // the header WWW-Authenticate
        Problems.write(request, response, HttpStatus.UNAUTHORIZED, sentence(request, failed));
    }

    private static String sentence(HttpServletRequest request, AuthenticationException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof JwtValidationException invalid) {
                return invalid.getErrors().stream()
                        .map(OAuth2Error::getDescription)
                        .distinct()
                        .collect(Collectors.joining(" "));
            }
        }
        return request.getHeader("Authorization") == null ? NO_TOKEN : BAD_TOKEN;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Problems.write(request, response, HttpStatus.FORBIDDEN, sentence(request));
    }

    private static String sentence(HttpServletRequest request) {
        Authentication holder = SecurityContextHolder.getContext().getAuthentication();
        return holder != null && LookingOnly.isForbidden(holder, request.getMethod())
                ? "A viewer may look at everything here and change nothing; an administrator can give %s another role."
                        .formatted(holder.getName())
                : "The token does not allow this.";
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        Problems.write(request, response, HttpStatus.BAD_REQUEST, String.valueOf(rejected.getMessage()));
    }
}
