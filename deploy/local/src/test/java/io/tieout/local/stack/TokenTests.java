package io.tieout.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.event.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTests {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void carriesTenantsAndItsEnd() {
        String[] parts = Token.mint(
                        "a secret of at least 32 bytes, says the RFC", List.of("*"), NOON, Duration.ofHours(1))
                .split("\\.");

        var claims = Json.mapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.get("tenants").get(0).stringValue()).isEqualTo("*");
        assertThat(claims.get("exp").longValue())
                .isEqualTo(NOON.plus(Duration.ofHours(1)).getEpochSecond());
    }

    @Test
    void isSignedWithTheSecret() {
        String one = Token.mint("first secret", List.of("*"), NOON, Duration.ofHours(1));
        String other = Token.mint("second secret", List.of("*"), NOON, Duration.ofHours(1));

        assertThat(one.substring(0, one.lastIndexOf('.'))).isEqualTo(other.substring(0, other.lastIndexOf('.')));
        assertThat(one).isNotEqualTo(other);
    }
}
