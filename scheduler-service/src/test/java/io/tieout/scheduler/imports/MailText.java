package io.tieout.scheduler.imports;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** The parts of a mail that people read. */
final class MailText {

    private MailText() {}

    static String plain(Part mail) throws MessagingException, IOException {
        return find(mail, "text/plain");
    }

    static String html(Part mail) throws MessagingException, IOException {
        return find(mail, "text/html");
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = find(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
