package io.tieout.local.stack;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Sees to it that a data folder has one launcher at most. The system frees it when the launcher ends, however it ends. */
public final class LauncherLock implements AutoCloseable {
    private final FileChannel channel;

    private LauncherLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of the folder.
     *
     * @throws Problem if another launcher has it
     */
    public static LauncherLock take(DataFolder folder) {
        try {
            Files.createDirectories(folder.root());
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new Problem(
                        "Tieout already runs with the data folder " + folder.root()
                                + ". Look with ./tieout status, stop it with ./tieout down, or choose another folder with --data-dir.");
            }
            return new LauncherLock(channel);
        } catch (IOException e) {
            throw new Problem("The data folder " + folder.root() + " cannot be used: " + Reason.of(e) + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Problem("The lock of the data folder cannot be released: " + Reason.of(e) + ".", e);
        }
    }
}
