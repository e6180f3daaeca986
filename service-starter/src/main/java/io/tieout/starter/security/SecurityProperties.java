package io.tieout.starter.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are checked.
 *
 * @param jwtSecret the secret, shared by those who issue and check tokens (HMAC-SHA-256); from the environment variable {@code
 *     TIEOUT_JWT_SECRET} or a mounted file, never from a file that is checked in
 * @param consoleKey the public half of the key with which the console signs its tokens (P-256, X.509 as PEM or base64), from {@code
 *     TIEOUT_CONSOLE_PUBLIC_KEY}; without one there is no console, and its tokens are refused
 * @param audience for whom the console's tokens have to be: the name of the service
 */
@Validated
@ConfigurationProperties("tieout.security")
record SecurityProperties(
        @NotNull(message = "is missing: set TIEOUT_JWT_SECRET to at least 32 random characters")
        @Size(min = 32, message = "is too short: set TIEOUT_JWT_SECRET to at least 32 random characters")
        String jwtSecret,

        @DefaultValue("") String consoleKey,
        @DefaultValue("") String audience) {

    boolean knowsTheConsole() {
        return !consoleKey.isBlank();
    }

    @Override
    public String toString() {
        return "SecurityProperties[jwtSecret=…, audience=" + audience + "]";
    }
}
