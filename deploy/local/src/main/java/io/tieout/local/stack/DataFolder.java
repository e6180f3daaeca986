package io.tieout.local.stack;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import io.tieout.local.mail.MailFolder;
import io.tieout.local.process.StateFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one installation keeps on disk.
 *
 * @param root the folder
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder of the demonstration, inside this one and apart from its data. */
    public DataFolder demo() {
        return new DataFolder(root.resolve("demo"));
    }

    /** The folder of the chaos run, inside this one and apart from its data. */
    public DataFolder chaos() {
        return new DataFolder(root.resolve("chaos"));
    }

    /** The folder of the run of all situations, inside this one and apart from its data. */
    public DataFolder reality() {
        return new DataFolder(root.resolve("reality"));
    }

    /** The folder of the drill of a restore, inside this one and apart from its data. */
    public DataFolder restore() {
        return new DataFolder(root.resolve("restore"));
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path simulator() {
        return root.resolve("simulator");
    }

    /** The e-mails that the services sent. */
    public MailFolder mails() {
        return new MailFolder(root.resolve("mails"));
    }

    public Path secret(String name) {
        return root.resolve("secrets").resolve(name);
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** Where a role writes what it has to say. */
    public Path log(Role role) {
        return switch (role) {
            case POSTGRES -> postgres().resolve("postgres.log");
            case KAFKA -> kafka().resolve("kafka.log");
            default -> log(role.label());
        };
    }

    /** Removes the log of a process that is not part of this run, so that nobody takes it for one. */
    public void forget(String name) {
        try {
            Files.deleteIfExists(log(name));
        } catch (IOException e) {
            throw new Problem("The log " + log(name) + " cannot be removed: " + Reason.of(e) + ".", e);
        }
    }

    public StateFile stateFile() {
        return new StateFile(root.resolve("state.json"));
    }

    Path lock() {
        return root.resolve("launcher.lock");
    }

    /** Deletes the folder with everything in it. */
    public void wipe() {
        delete(root);
    }

    /** Deletes everything in the folder but the lock, which somebody holds. */
    void wipeButLock() {
        try (Stream<Path> content = Files.list(root)) {
            content.filter(it -> !it.equals(lock())).forEach(DataFolder::delete);
        } catch (IOException e) {
            throw new Problem("The folder " + root + " cannot be emptied: " + Reason.of(e) + ".", e);
        }
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new Deletion());
        } catch (IOException e) {
            throw new Problem("The folder " + root + " cannot be emptied: " + Reason.of(e) + ".", e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
