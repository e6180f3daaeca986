package io.tieout.local.stack;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A pair of keys of the curve P-256, in base64.
 *
 * @param privateKey PKCS#8
 * @param publicKey X.509
 */
public record ConsoleKeys(String privateKey, String publicKey) {

    static ConsoleKeys random() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new ConsoleKeys(
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has the curve P-256", e);
        }
    }

    /** Both in one line, so that they are kept and lost together. */
    String text() {
        return privateKey + " " + publicKey;
    }

    static ConsoleKeys parsed(String text) {
        int blank = text.indexOf(' ');
        return new ConsoleKeys(
                text.substring(0, blank), text.substring(blank + 1).strip());
    }

    @Override
    public String toString() {
        return "ConsoleKeys[privateKey=…]";
    }
}
