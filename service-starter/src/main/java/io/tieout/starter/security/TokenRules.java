package io.tieout.starter.security;

import io.tieout.model.text.StorableText;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a token has to say: when it ends, and which tenants it opens, as a list. A single text would be read as a list by some. */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

    private static final int LONGEST_SUBJECT = 200;

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String flaw = flawOf(token);
        return flaw == null
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, flaw, null));
    }

    private static @Nullable String flawOf(Jwt token) {
        if (token.getExpiresAt() == null) {
            return "The token has no end: its claim \"exp\" is missing.";
        }
        Object tenants = token.getClaims().get("tenants");
        if (!(tenants instanceof Collection<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            return "The token's claim \"tenants\" has to be a list of texts, such as [\"acme\"].";
        }
        String subject = token.getSubject();
        if (subject != null && (subject.length() > LONGEST_SUBJECT || StorableText.flawOf(subject) != null)) {
            return "The token's claim \"sub\" is longer than %d characters, or holds what is no character."
                    .formatted(LONGEST_SUBJECT);
        }
        return null;
    }
}
