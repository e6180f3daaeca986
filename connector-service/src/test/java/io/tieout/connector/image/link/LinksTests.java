package io.tieout.connector.image.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.connection.Signatures;
import io.tieout.connector.connection.SignaturesFixture;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LinksTests {

    private static final Instant NOW = Instant.parse("2026-11-27T21:00:00Z");
    private static final Link LINK = new Link(new TenantId("acme"), new InvoiceId("BR/2026/117"), NOW.plusSeconds(60));

    private final Signatures signatures = SignaturesFixture.withKeys(1);
    private final Links links = at(signatures, NOW);

    @Test
    void aLinkOpensWhatItWasMadeForUntilItEnds() {
        String token = links.token(LINK);

        assertThat(token).matches("[A-Za-z0-9_-]+");
        assertThat(links.read(token)).contains(LINK);
        assertThat(at(signatures, NOW.plusSeconds(59)).read(token)).contains(LINK);
        assertThat(at(signatures, NOW.plusSeconds(60)).read(token)).isEmpty();
    }

    @Test
    void whoeverChangesOneBitHasNoLink() {
        byte[] token = Base64.getUrlDecoder().decode(links.token(LINK));
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] changed = token.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(links.read(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @Test
    void anotherSpellingOfATokenIsNone() {
        String token = links.token(LINK);

        assertThat(links.read(token + "=")).isEmpty();
        assertThat(links.read(token + "A")).isEmpty();
        assertThat(links.read(token.substring(1))).isEmpty();
        assertThat(links.read("")).isEmpty();
        assertThat(links.read("AAAA".repeat(2000))).isEmpty();
        assertThat(links.read("%2e%2e")).isEmpty();
    }

    @Test
    void afterTheKeyWasChangedALinkOpensAsLongAsTheFormerKeyIsListed() {
        String token = links.token(LINK);

        assertThat(at(SignaturesFixture.withKeys(2, 1), NOW).read(token)).contains(LINK);
        assertThat(at(SignaturesFixture.withKeys(2), NOW).read(token)).isEmpty();
    }

    @Test
    void aKeyOfTheSameNameThatIsAnotherOneOpensNothing() {
        assertThat(at(SignaturesFixture.withAnother(1), NOW).read(links.token(LINK)))
                .isEmpty();
    }

    private static Links at(Signatures signatures, Instant now) {
        return new Links(signatures, Clock.fixed(now.plus(Duration.ZERO), ZoneOffset.UTC));
    }
}
