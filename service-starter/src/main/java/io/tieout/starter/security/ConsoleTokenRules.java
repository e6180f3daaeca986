package io.tieout.starter.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token of the console has to say besides: that it is for this service and no other, who the person is and in which role, and that
 * it was signed just now and ends within a minute. A token that was overheard opens one service, and not for long.
 */
final class ConsoleTokenRules implements OAuth2TokenValidator<Jwt> {

    static final String ISSUER = "tieout-console";

    /** From being signed to its end. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** By how much the clocks of two machines may differ. */
    static final Duration SKEW = Duration.ofSeconds(10);

    private final String audience;
    private final Clock clock;

    /** @param audience the name of this service, as {@code payment-service} */
    ConsoleTokenRules(String audience, Clock clock) {
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String flaw = flawOf(token);
        return flaw == null
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, flaw, null));
    }

    private @Nullable String flawOf(Jwt token) {
        if (!ISSUER.equals(token.getClaimAsString("iss"))) {
            return "The token is signed with the console's key, and its claim \"iss\" is not \"%s\".".formatted(ISSUER);
        }
        List<String> audiences = token.getAudience();
        if (audiences == null || !audiences.equals(List.of(audience))) {
            return "The token is not for %s, and for nobody else: its claim \"aud\" says otherwise."
                    .formatted(audience);
        }
        Instant issued = token.getIssuedAt();
        Instant end = token.getExpiresAt();
        if (issued == null
                || end == null
                || end.isAfter(issued.plus(LONGEST))
                || issued.isAfter(clock.instant().plus(SKEW))) {
            return "A token of the console holds for %d seconds from now at most.".formatted(LONGEST.toSeconds());
        }
        if (token.getSubject() == null || token.getSubject().isBlank()) {
            return "A token of the console names the person: its claim \"sub\" is missing.";
        }
        return token.getClaims().get(Roles.CLAIM) instanceof String role && Roles.ALL.contains(role)
                ? null
                : "A token of the console says in which role the person comes: its claim \"role\" is one of VIEWER, ACCOUNTANT, ADMIN, OPERATOR.";
    }
}
