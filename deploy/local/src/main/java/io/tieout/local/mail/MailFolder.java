package io.tieout.local.mail;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The mails that were caught, a file each, as they were received (RFC 5322). Names begin with the time, so that their order is that of
 * arrival.
 *
 * @param folder made when the first mail comes
 */
public record MailFolder(Path folder) {

    private static final int MOST = 500;
    private static final String ENDING = ".eml";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss.SSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The newest last. */
    public List<CaughtMail> all() {
        return files().stream().map(CaughtMail::read).toList();
    }

    /** Keeps a mail, and of those before no more than people look at. */
    synchronized void keep(byte[] mail, Instant now) {
        try {
            Files.createDirectories(folder);
            Path begun = Files.createTempFile(folder, "begun", "");
            Files.write(begun, mail);
            Files.move(begun, folder.resolve(name(now)), StandardCopyOption.ATOMIC_MOVE);
            List<Path> files = files();
            for (Path old : files.subList(0, Math.max(0, files.size() - MOST))) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw new Problem("A mail could not be kept in " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /** Two mails of one instant are two files. */
    private String name(Instant now) {
        for (int number = 0; ; number++) {
            String name = "%s-%03d%s".formatted(TIME.format(now), number, ENDING);
            if (!Files.exists(folder.resolve(name))) {
                return name;
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Problem("The folder " + folder + " cannot be read: " + Reason.of(e) + ".", e);
        }
    }
}
