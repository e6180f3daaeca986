package io.tieout.local.stack;

import io.tieout.embedded.OwnerOnlyFile;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secrets of one installation, made at random at the first start and kept with mode 0600.
 *
 * @param folder where they are kept
 */
public record Secrets(DataFolder folder) {
    private static final int KEY_BYTES = 32;

    /** What tokens for the services are signed with (HS256): 43 characters. */
    public String jwtSecret() {
        return OwnerOnlyFile.readOrCreate(
                folder.secret("jwt-secret"), () -> random(Base64.getUrlEncoder().withoutPadding()));
    }

    /** What the connector encrypts credentials with: 32 bytes, base64. */
    public String encryptionKey() {
        return OwnerOnlyFile.readOrCreate(folder.secret("encryption-key"), () -> random(Base64.getEncoder()));
    }

    /** What the console signs its tokens with, and what the services check them with. */
    public ConsoleKeys consoleKeys() {
        return ConsoleKeys.parsed(OwnerOnlyFile.readOrCreate(
                folder.secret("console-keys"), () -> ConsoleKeys.random().text()));
    }

    /** With which the first person signs in once: 43 characters. */
    public String consoleFirstPassword() {
        return OwnerOnlyFile.readOrCreate(
                folder.secret("console-first-password"),
                () -> random(Base64.getUrlEncoder().withoutPadding()));
    }

    private static String random(Base64.Encoder encoder) {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return encoder.encodeToString(bytes);
    }
}
