package io.tieout.scheduler.mail;

import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server, if there is one. */
@Component
public class MailServer {

    private static final String MISSING = "No mail server is set up here, so that nobody is told by e-mail."
            + " Whoever runs Tieout can name one in TIEOUT_MAIL_HOST.";

    private final JavaMailSenderImpl sender;
    private final MailProperties properties;
    private final Clock clock;

    MailServer(JavaMailSenderImpl sender, MailProperties properties, Clock clock) {
        this.sender = sender;
        this.properties = properties;
        this.clock = clock;
    }

    /** A sentence for who would be told if there were one; null if there is. */
    public @Nullable String whyNone() {
        return isConfigured() ? null : MISSING;
    }

    boolean isConfigured() {
        return sender.getHost() != null && !sender.getHost().isBlank();
    }

    /** Does not return before the server has answered, or the time-outs of {@code spring.mail.properties} have passed. */
    Delivery deliver(Mail mail) {
        try {
            sender.send(message(mail));
            return new Delivery.Taken();
        } catch (MessagingException | MailException failure) {
            return failed(mail, SmtpAnswers.of(failure));
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(properties.from());
        helper.setTo(mail.to().value());
        helper.setSubject(mail.letter().subject());
        helper.setText(mail.letter().plain(), mail.letter().html());
        helper.setSentDate(Date.from(clock.instant()));
        String domain = properties.from().substring(properties.from().indexOf('@') + 1);
        message.setHeader("Message-ID", "<%s@%s>".formatted(mail.id(), domain));
        message.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office answers
        return message;
    }

    private Delivery failed(Mail mail, SmtpAnswer answer) {
        if (answer.isForGood()) {
            return new Delivery.Refused(
                    new Problem(
                            ProblemCode.MAIL_REFUSED,
                            "The mail server %s refuses an e-mail to %s: %s"
                                    .formatted(sender.getHost(), mail.to(), answer.words()),
                            "Name an address that takes mail, and start the import again; or look at it in the list of imports."));
        }
        return new Delivery.NotNow(new Problem(
                ProblemCode.MAIL_NOT_SENT,
                "An e-mail to %s could not be given to the mail server %s: %s"
                        .formatted(mail.to(), sender.getHost(), answer.words()),
                "It is tried again by itself for a day. Check that TIEOUT_MAIL_HOST, TIEOUT_MAIL_PORT, TIEOUT_MAIL_USER and"
                        + " TIEOUT_MAIL_PASSWORD are right and that the mail server can be reached."));
    }
}
