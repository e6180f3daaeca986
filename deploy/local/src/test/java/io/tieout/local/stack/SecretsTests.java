package io.tieout.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
}
