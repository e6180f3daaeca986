package io.tieout.local.stack;

import io.tieout.model.event.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Mints the JSON Web Tokens (HS256) with which the launcher calls the services. */
public final class Token {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Token() {}

    /** A token for these tenants ({@code *} means all), valid from {@code now} for {@code validity}. */
    public static String mint(String secret, List<String> tenants, Instant now, Duration validity) {
        String header = part(Map.of("alg", "HS256", "typ", "JWT"));
        String claims = part(Map.of(
                "sub",
                "tieout-local",
                "tenants",
                tenants,
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(validity).getEpochSecond()));
        String signed = header + "." + claims;
        return signed + "." + BASE64.encodeToString(hmac(secret, signed));
    }

    private static String part(Map<String, ?> content) {
        return BASE64.encodeToString(Json.mapper().writeValueAsBytes(content));
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
