package io.tieout.connector.connection;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that passwords are sealed with. Rotation: give the new key a new id and list the old one as {@code id=key} under
 * {@code former-keys}; connections that are saved again use the new key. Prints no key.
 *
 * @param key 32 bytes in Base64; or
 * @param keyFile a file that holds them
 * @param keyId stored beside what is sealed with the key
 * @param formerKeys keys that are only read with
 */
@ConfigurationProperties("tieout.encryption")
record EncryptionProperties(
        @Nullable String key,
        @Nullable Path keyFile,
        @DefaultValue("1") String keyId,
        @DefaultValue List<String> formerKeys) {

    @Override
    public String toString() {
        return "EncryptionProperties[keyId=" + keyId + ", " + formerKeys.size() + " former keys]";
    }
}
