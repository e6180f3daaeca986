package io.tieout.console.api;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Signs a token for one call: who asks, in which role and tenant, and for which service. It ends after a minute. */
@Component
final class Tokens {

    /** What the services allow at most (ConsoleTokenRules in service-starter). */
    static final Duration HOLDS = Duration.ofSeconds(60);

    private static final String ISSUER = "tieout-console";

    private final JwtEncoder encoder;
    private final Clock clock;

    Tokens(KeyProperties keys, Clock clock) {
        this.encoder = encoder(keys);
        this.clock = clock;
    }

    String sign(Caller caller, String audience) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(audience))
                .subject(caller.who())
                .claim("tenants", caller.tenants())
                .claim("role", caller.role().name())
                .issuedAt(now)
                .expiresAt(now.plus(HOLDS));
        if (caller.email() != null) {
            claims.claim("email", caller.email());
        }
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.ES256).type("JWT").build(), claims.build()))
                .getTokenValue();
    }

    private static JwtEncoder encoder(KeyProperties keys) {
        try {
            KeyFactory factory = KeyFactory.getInstance("EC");
            var secret = (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(keys.privateKey())));
            var open = (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(bytes(keys.publicKey())));
            requirePair(secret, open);
            return NimbusJwtEncoder.withKeyPair(open, secret).build();
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            // Without the cause: it might quote the key.
            throw new IllegalStateException(
                    "TIEOUT_CONSOLE_PRIVATE_KEY and TIEOUT_CONSOLE_PUBLIC_KEY are no pair of keys of the curve P-256"
                            + " (PKCS#8 and X.509, as PEM or base64): "
                            + wrong.getClass().getSimpleName());
        }
    }

    private static void requirePair(ECPrivateKey secret, ECPublicKey open) throws GeneralSecurityException {
        byte[] sample = ISSUER.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Signature signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(secret);
        signing.update(sample);
        byte[] signed = signing.sign();
        signing.initVerify(open);
        signing.update(sample);
        if (!signing.verify(signed)) {
            throw new GeneralSecurityException("they belong to two pairs");
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder()
                .decode(text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
    }
}
