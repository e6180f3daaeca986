package io.tieout.starter.security;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public half of the key with which the console signs (P-256, ES256). The private half is the console's alone. */
final class ConsoleKey {

    private ConsoleKey() {}

    /**
     * @param text X.509 as PEM, or the base64 of it without the lines around it
     * @throws IllegalArgumentException naming the setting, if it is no such key
     */
    static ECKey parsed(String text) {
        try {
            byte[] encoded = Base64.getDecoder()
                    .decode(text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
            var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
            return new ECKey.Builder(Curve.P_256, key).build();
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException wrong) {
            throw new IllegalArgumentException(
                    "tieout.security.console-key (TIEOUT_CONSOLE_PUBLIC_KEY) is no public key of the curve P-256:"
                            + " give it the public half of the console's key, as PEM or base64.",
                    wrong);
        }
    }
}
