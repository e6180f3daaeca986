package io.tieout.connector.connection;

import io.tieout.model.id.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals passwords with AES-256-GCM: a random nonce of 12 bytes before each ciphertext, a tag of 128 bits, and tenant and field as
 * additional authenticated data, so that a sealed value is worth nothing in another row or column. Thread-safe.
 */
final class Seal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random;

    Seal(Keys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** The id of the key that {@link #close} uses. */
    String keyId() {
        return keys.currentId();
    }

    byte[] close(TenantId tenant, String field, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce, tenant, field)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java platform cannot encrypt with " + ALGORITHM, impossible);
        }
    }

    /** @throws SecretUnreadable if the key is unknown, or the value was altered or moved */
    String open(TenantId tenant, String field, String keyId, byte[] sealed) {
        SecretKey key = keys.named(keyId);
        try {
            byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce, tenant, field)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException altered) {
            throw new SecretUnreadable(
                    "The stored %s of tenant %s cannot be opened with key \"%s\": it was altered, or the key is "
                                    .formatted(field, tenant, keyId)
                            + "another one. Save the connection again.");
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, TenantId tenant, String field)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((tenant.value() + '\u001f' + field).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
