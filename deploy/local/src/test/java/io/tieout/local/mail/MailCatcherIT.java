package io.tieout.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherIT {

    @TempDir
    Path data;

    @Test
    void whatIsSentOnThisMachineIsKeptAsAFileAndShownInTheOrderOfItsArrival() throws Exception {
        var folder = new MailFolder(data.resolve("mails"));
        assertThat(folder.all()).isEmpty();

        try (MailCatcher catcher = MailCatcher.start(folder, Clock.systemUTC())) {
            send(catcher.port(), "anna@merchant.example", "Import of customers completed", "Ünïcode and more.");
            send(catcher.port(), "ben@merchant.example", "Import of invoices failed", "Why.");
        }

        assertThat(folder.all())
                .extracting(mail -> mail.to() + ": " + mail.subject())
                .containsExactly(
                        "anna@merchant.example: Import of customers completed",
                        "ben@merchant.example: Import of invoices failed");
        assertThat(folder.all().getFirst().text()).contains("Ünïcode and more.");
        assertThat(folder.all().getFirst().file()).exists().hasExtension("eml");
    }

    @Test
    void noMoreAreKeptThanPeopleLookAt() throws Exception {
        var folder = new MailFolder(data);
        Clock clock = Clock.systemUTC();
        IntStream.range(0, 510)
                .forEach(number -> folder.keep(
                        "Subject: %d\r\n\r\nx".formatted(number).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        clock.instant()));

        try (var files = Files.list(data)) {
            assertThat(files).hasSize(500);
        }
        assertThat(folder.all().getLast().subject()).isEqualTo("509");
    }

    private static void send(int port, String to, String subject, String text) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("tieout@localhost"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }
}
