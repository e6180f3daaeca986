package io.tieout.local.stack;

import io.tieout.embedded.PostgresNode;
import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A copy of PostgreSQL's data, made while the server works, as every backup is.
 *
 * @param folder whose data
 * @param copy where the copy is kept
 */
public record PostgresCopy(DataFolder folder, Path copy) {
    /** What belongs to the running server and not to its data. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    /** @throws Problem if PostgreSQL does not run or the disk is full */
    public void take() {
        PostgresNode node = PostgresNode.running(folder.postgres())
                .orElseThrow(() -> new Problem("PostgreSQL does not run, so no copy of its data can be made."));
        try (Connection connection = node.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('tieout', true)");
            copyTree(data(), copy);
            try (var stopped = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(copy.resolve("backup_label"), stopped.getString(1));
            }
            copyTree(data().resolve("pg_wal"), copy.resolve("pg_wal"));
        } catch (SQLException | IOException e) {
            throw new Problem("PostgreSQL's data could not be copied to " + copy + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * Puts the copy in the place of the data. PostgreSQL must not run.
     *
     * @throws Problem if it runs, or the copy is incomplete
     */
    public void putBack() {
        if (PostgresNode.running(folder.postgres()).isPresent()) {
            throw new Problem("PostgreSQL runs; stop it before its data is put back.");
        }
        if (!Files.exists(copy.resolve("backup_label"))) {
            throw new Problem("The copy " + copy + " is not complete: it has no backup_label.");
        }
        try {
            new DataFolder(data()).wipe();
            copyTree(copy, data());
        } catch (IOException e) {
            throw new Problem("The copy " + copy + " could not be put back: " + Reason.of(e) + ".", e);
        }
    }

    private Path data() {
        return folder.postgres().resolve("data");
    }

    /** A file that goes while the server works is not needed. */
    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path target = to.resolve(from.relativize(directory).toString());
                if (!Files.exists(target)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(directory));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(file.getFileName().toString())) {
                    return FileVisitResult.CONTINUE;
                }
                try {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file).toString()),
                            StandardCopyOption.REPLACE_EXISTING,
                            StandardCopyOption.COPY_ATTRIBUTES);
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
