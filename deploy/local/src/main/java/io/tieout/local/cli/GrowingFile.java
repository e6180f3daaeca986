package io.tieout.local.cli;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Follows a text file to which another process writes. */
final class GrowingFile {
    private final Path path;
    private long read;

    GrowingFile(Path path) {
        this.path = path;
    }

    /** The lines that were finished since the last call; a line that is being written is left for the next one. */
    List<String> newLines() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(read);
            byte[] added = new byte[Math.toIntExact(Math.max(0, file.length() - read))];
            file.readFully(added);
            String text = new String(added, StandardCharsets.ISO_8859_1);
            int finished = text.lastIndexOf('\n') + 1;
            read += finished;
            return new String(added, 0, finished, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new Problem("The log " + path + " cannot be read: " + Reason.of(e) + ".", e);
        }
    }
}
