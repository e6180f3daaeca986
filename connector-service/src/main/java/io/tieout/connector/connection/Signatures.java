package io.tieout.connector.connection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Signs what is given out and comes back, with HMAC-SHA-256 and a key for each purpose, derived (HKDF, RFC 5869) from the keys that
 * passwords are sealed with. Rotation is theirs: what was signed with a former key is believed as long as that key is listed. Thread-safe.
 */
@Component
public final class Signatures {

    private static final String MAC = "HmacSHA256";

    private final Keys keys;

    Signatures(Keys keys) {
        this.keys = keys;
    }

    /** The id of the key that {@link #sign} uses. */
    public String keyId() {
        return keys.currentId();
    }

    /** @param purpose what is signed; a signature for one purpose is worth nothing for another */
    public byte[] sign(String purpose, byte[] content) {
        return mac(keys.current(), purpose, content);
    }

    /** Whether this is the signature; takes the same time wherever it differs. A key that is not listed verifies nothing. */
    public boolean verifies(String purpose, String keyId, byte[] content, byte[] signature) {
        SecretKey key;
        try {
            key = keys.named(keyId);
        } catch (SecretUnreadable unknown) {
            return false;
        }
        return MessageDigest.isEqual(mac(key, purpose, content), signature);
    }

    private static byte[] mac(SecretKey key, String purpose, byte[] content) {
        try {
            SecretKey derived = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            MAC,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(("tieout " + purpose).getBytes(StandardCharsets.UTF_8), 32));
            Mac mac = Mac.getInstance(MAC);
            mac.init(derived);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java platform cannot sign with " + MAC, impossible);
        }
    }
}
