package io.tieout.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of this user for things that can be made again: unpacked binaries, class caches. It is
 * {@code TIEOUT_CACHE}, else {@code tieout} below {@code XDG_CACHE_HOME} or {@code ~/.cache}. Only the user may enter
 * it, because programs are run from it.
 */
public final class TieoutCache {
    private TieoutCache() {}

    /** The sub folder {@code name}, created if missing. */
    public static Path folder(String name) {
        Path root = root();
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root.toAbsolutePath().getParent());
                Files.createDirectory(root, ownerOnly());
            }
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new NodeFailed(
                    "The cache folder " + root + " cannot be created: " + Reason.of(e)
                            + ". Set TIEOUT_CACHE to a folder that you may write to.",
                    e);
        }
    }

    private static Path root() {
        String chosen = System.getenv("TIEOUT_CACHE");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("tieout");
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
