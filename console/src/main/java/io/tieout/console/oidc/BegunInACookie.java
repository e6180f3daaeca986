package io.tieout.console.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What has to be known again when somebody comes back from the house: in a cookie of ten minutes that no script reads, so that nobody has a
 * session before the sign-in has ended, and any replica may be the one to which they come back.
 */
final class BegunInACookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String NAME = "tieout-begun";
    private static final Duration HOLDS = Duration.ofMinutes(10);
    private static final int PARTS = 4;

    private final boolean secure;

    BegunInACookie(boolean secure) {
        this.secure = secure;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return cookie(request)
                .flatMap(BegunInACookie::read)
                .filter(begun -> begun.getState() != null && begun.getState().equals(state))
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        set(response, begun == null ? "" : write(begun), begun == null ? Duration.ZERO : HOLDS);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        set(response, "", Duration.ZERO);
        return begun;
    }

    private void set(HttpServletResponse response, String value, Duration holds) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(holds)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static String write(OAuth2AuthorizationRequest begun) {
        return String.join(
                ".",
                encoded(begun.getState()),
                encoded(begun.getRedirectUri()),
                encoded(begun.getAttribute(OidcParameterNames.NONCE)),
                encoded(begun.getAttribute(PkceParameterNames.CODE_VERIFIER)));
    }

    private static Optional<OAuth2AuthorizationRequest> read(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put(OAuth2ParameterNames.REGISTRATION_ID, HouseSignIn.ID);
            attributes.put(OidcParameterNames.NONCE, decoded(parts[2]));
            attributes.put(PkceParameterNames.CODE_VERIFIER, decoded(parts[3]));
            return Optional.of(OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri("about:begun")
                    .clientId(HouseSignIn.ID)
                    .state(decoded(parts[0]))
                    .redirectUri(decoded(parts[1]))
                    // What makes it a sign-in, whose token of identity is checked, and not merely some access.
                    .scopes(Set.of(OidcScopes.OPENID))
                    .attributes(attributes)
                    .build());
        } catch (IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }

    private static String encoded(@Nullable String part) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
