package io.tieout.starter.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are checked.
 *
 * @param jwtSecret the secret, shared by those who issue and check tokens (HMAC-SHA-256); from the environment variable {@code
 *     TIEOUT_JWT_SECRET} or a mounted file, never from a file that is checked in
 */
@Validated
@ConfigurationProperties("tieout.security")
record SecurityProperties(
        @NotNull(message = "is missing: set TIEOUT_JWT_SECRET to at least 32 random characters")
        @Size(min = 32, message = "is too short: set TIEOUT_JWT_SECRET to at least 32 random characters")
        String jwtSecret) {

    @Override
    public String toString() {
        return "SecurityProperties[jwtSecret=…]";
    }
}
