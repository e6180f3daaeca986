package io.tieout.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {
    @TempDir
    Path folder;

    @Test
    void areMadeOnceAndKeptForTheOwnerOnly() throws IOException {
        var secrets = new Secrets(new DataFolder(folder));
        String first = secrets.jwtSecret();

        assertThat(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(secrets.jwtSecret()).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets/jwt-secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theEncryptionKeyHasThirtyTwoBytes() {
        String key = new Secrets(new DataFolder(folder)).encryptionKey();

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void theKeysOfTheConsoleAreAPairThatStays() throws Exception {
        var secrets = new Secrets(new DataFolder(folder));
        ConsoleKeys keys = secrets.consoleKeys();
        KeyFactory curves = KeyFactory.getInstance("EC");
        Signature signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(curves.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keys.privateKey()))));
        byte[] signed = signing.sign();
        signing.initVerify(
                curves.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(keys.publicKey()))));

        assertThat(signing.verify(signed)).isTrue();
        assertThat(secrets.consoleKeys()).isEqualTo(keys);
        assertThat(keys.toString()).doesNotContain(keys.privateKey());
    }
}
