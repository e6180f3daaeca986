package io.tieout.connector.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys by their ids, one of them for writing. Prints none. */
final class Keys {

    private static final int BYTES = 32;

    private final String currentId;
    private final Map<String, SecretKey> byId;

    private Keys(String currentId, Map<String, SecretKey> byId) {
        this.currentId = currentId;
        this.byId = Map.copyOf(byId);
    }

    /** @throws IllegalStateException if a key is missing or malformed; the message names the property and the fix */
    static Keys of(EncryptionProperties properties) {
        Map<String, SecretKey> byId = new HashMap<>();
        for (String former : properties.formerKeys()) {
            int split = former.indexOf('=');
            if (split < 1) {
                throw new IllegalStateException("tieout.encryption.former-keys holds an entry that is not id=key");
            }
            byId.put(
                    former.substring(0, split),
                    decoded(
                            former.substring(split + 1),
                            "tieout.encryption.former-keys " + former.substring(0, split)));
        }
        byId.put(properties.keyId(), decoded(text(properties), "tieout.encryption.key"));
        return new Keys(properties.keyId(), byId);
    }

    private static String text(EncryptionProperties properties) {
        if (properties.key() != null && !properties.key().isBlank()) {
            return properties.key();
        }
        if (properties.keyFile() == null || properties.keyFile().toString().isBlank()) {
            throw new IllegalStateException(
                    "tieout.encryption.key is not set: passwords cannot be stored without it. Set the "
                            + "environment variable TIEOUT_ENCRYPTION_KEY to 32 random bytes in Base64 (openssl rand -base64 32), or "
                            + "TIEOUT_ENCRYPTION_KEY_FILE to a file that holds them");
        }
        try {
            return Files.readString(properties.keyFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "tieout.encryption.key-file %s cannot be read".formatted(properties.keyFile()), unreadable);
        }
    }

    private static SecretKey decoded(String base64, String property) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    "%s is not Base64; make one with openssl rand -base64 32".formatted(property));
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException("%s has %d bytes but needs %d; make one with openssl rand -base64 32"
                    .formatted(property, bytes.length, BYTES));
        }
        return new SecretKeySpec(bytes, "AES");
    }

    String currentId() {
        return currentId;
    }

    SecretKey current() {
        return named(currentId);
    }

    /** @throws SecretUnreadable if there is no such key */
    SecretKey named(String id) {
        SecretKey key = byId.get(id);
        if (key == null) {
            throw new SecretUnreadable(
                    "The stored credentials were sealed with key \"%s\", which is not configured; add it to "
                                    .formatted(id)
                            + "tieout.encryption.former-keys, or save the connection again.");
        }
        return key;
    }
}
