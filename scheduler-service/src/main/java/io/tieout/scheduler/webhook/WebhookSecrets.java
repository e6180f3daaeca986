package io.tieout.scheduler.webhook;

import io.tieout.model.id.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The secrets with which messages are signed; computed from the key of this installation whenever they are needed. */
@Component
public class WebhookSecrets {

    private static final String ALGORITHM = "HmacSHA256";

    private final String key;

    WebhookSecrets(WebhookProperties properties) {
        this.key = properties.key();
    }

    /** A sentence about why there are none; empty if there are. */
    public Optional<String> whyNone() {
        return key.isEmpty()
                ? Optional.of(
                        "There are no webhooks here; whoever runs Tieout can set TIEOUT_WEBHOOK_KEY and TIEOUT_WEBHOOK_HOSTS.")
                : Optional.empty();
    }

    /** As the receiver needs it. */
    public String of(TenantId tenant, Endpoint endpoint) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret(tenant, endpoint));
    }

    /** Over id, time and body, in the form of the header {@code webhook-signature}. */
    String sign(TenantId tenant, Endpoint endpoint, String id, long timestamp, String body) {
        byte[] signature = mac(secret(tenant, endpoint), "%s.%d.%s".formatted(id, timestamp, body));
        return "v1," + Base64.getEncoder().encodeToString(signature);
    }

    private byte[] secret(TenantId tenant, Endpoint endpoint) {
        return mac(
                key.getBytes(StandardCharsets.UTF_8),
                "webhook %s %d %s".formatted(tenant, endpoint.generation(), endpoint.url()));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
