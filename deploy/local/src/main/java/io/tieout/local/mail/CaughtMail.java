package io.tieout.local.mail;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a person would see it.
 *
 * @param text its plain text; empty if it has none
 */
public record CaughtMail(Path file, String to, String subject, String text) {

    /** @throws Problem if the file is no mail */
    static CaughtMail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            var recipients = message.getAllRecipients();
            String text = plainText(message);
            return new CaughtMail(
                    file,
                    recipients == null
                            ? ""
                            : Arrays.stream(recipients).map(Object::toString).collect(Collectors.joining(", ")),
                    message.getSubject() == null ? "" : message.getSubject(),
                    text == null ? "" : text);
        } catch (IOException | MessagingException e) {
            throw new Problem("The mail " + file + " cannot be read: " + Reason.of(e) + ".", e);
        }
    }

    private static @Nullable String plainText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = plainText(parts.getBodyPart(i));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
