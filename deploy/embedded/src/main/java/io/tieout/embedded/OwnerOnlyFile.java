package io.tieout.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A small text file with a secret, readable by its owner only (mode 0600) from the moment it exists. */
public final class OwnerOnlyFile {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private OwnerOnlyFile() {}

    /**
     * The content of {@code file}; if there is no such file yet, it is created with a fresh secret. Two threads that ask for the same
     * new file, as when two services start at once, get the same secret.
     */
    public static synchronized String readOrCreate(Path file, Supplier<String> secret) {
        try {
            if (!Files.exists(file)) {
                write(file, secret.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new NodeFailed("The secret in " + file + " cannot be read or created: " + Reason.of(e) + ".", e);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            channel.write(StandardCharsets.UTF_8.encode(content + "\n"));
        }
    }
}
