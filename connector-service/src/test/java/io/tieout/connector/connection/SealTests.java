package io.tieout.connector.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.id.TenantId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId OTHER = new TenantId("other");
    private static final String SECRET = "pass\u00e9-wort";
    private static final String KEY_1 = key((byte) 1);
    private static final String KEY_2 = key((byte) 2);

    private final Seal seal = seal(KEY_1, "1");

    @Test
    void whatWasClosedCanBeOpened() {
        assertThat(seal.open(ACME, "user password", "1", seal.close(ACME, "user password", SECRET)))
                .isEqualTo(SECRET);
    }

    @Test
    void theSameSecretLooksDifferentEachTime() {
        assertThat(seal.close(ACME, "f", SECRET)).isNotEqualTo(seal.close(ACME, "f", SECRET));
    }

    @Test
    void aValueOfAnotherTenantOrFieldIsRefused() {
        byte[] sealed = seal.close(ACME, "user password", SECRET);

        assertThatThrownBy(() -> seal.open(OTHER, "user password", "1", sealed)).isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> seal.open(ACME, "sender password", "1", sealed))
                .isInstanceOf(SecretUnreadable.class)
                .hasMessageContaining("acme")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void anAlteredValueIsRefused() {
        byte[] sealed = seal.close(ACME, "f", SECRET);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(ACME, "f", "1", sealed)).isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> seal.open(ACME, "f", "1", new byte[3])).isInstanceOf(SecretUnreadable.class);
    }

    @Test
    void afterARotationOldValuesAreStillOpened() {
        byte[] old = seal.close(ACME, "f", SECRET);
        Seal rotated = seal(KEY_2, "2", "1=" + KEY_1);

        assertThat(rotated.open(ACME, "f", "1", old)).isEqualTo(SECRET);
        assertThat(rotated.keyId()).isEqualTo("2");
        assertThat(rotated.open(ACME, "f", "2", rotated.close(ACME, "f", SECRET)))
                .isEqualTo(SECRET);
    }

    @Test
    void anUnknownKeyIsNamed() {
        assertThatThrownBy(() -> seal.open(ACME, "f", "9", new byte[40]))
                .isInstanceOf(SecretUnreadable.class)
                .hasMessageContaining("\"9\"")
                .hasMessageContaining("former-keys");
    }

    @Test
    void aMissingOrWrongKeyStopsTheStartWithASentenceThatNamesTheProperty() {
        assertThatThrownBy(() -> Keys.of(properties("", "1"))).hasMessageContaining("TIEOUT_ENCRYPTION_KEY");
        assertThatThrownBy(() -> Keys.of(properties("c2hvcnQ=", "1")))
                .hasMessageContaining("tieout.encryption.key has 5 bytes but needs 32");
        assertThatThrownBy(() -> Keys.of(properties("%%%", "1")))
                .hasMessageContaining("not Base64")
                .hasMessageNotContaining("%%%");
    }

    @Test
    void nothingPrintsASecret() {
        var credentials = new Credentials("u", SECRET, "s", SECRET);
        var settings = new ConnectionSettings("C", "u", SECRET, "s", SECRET, null, null, null);

        assertThat(credentials.toString()).doesNotContain(SECRET);
        assertThat(settings.toString()).doesNotContain(SECRET);
        assertThat(properties(KEY_1, "1", "0=" + KEY_2).toString())
                .doesNotContain(KEY_1)
                .doesNotContain(KEY_2);
    }

    private static Seal seal(String key, String id, String... former) {
        return new Seal(Keys.of(properties(key, id, former)), new SecureRandom());
    }

    private static EncryptionProperties properties(String key, String id, String... former) {
        return new EncryptionProperties(key, null, id, List.of(former));
    }

    private static String key(byte content) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, content);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
