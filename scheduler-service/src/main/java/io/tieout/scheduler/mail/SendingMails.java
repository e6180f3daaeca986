package io.tieout.scheduler.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.starter.memory.Fence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what waits, one after the other; nothing while the database may have forgotten what was sent. */
@Component
class SendingMails {

    private static final Logger log = LoggerFactory.getLogger(SendingMails.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Mails mails;
    private final MailServer server;
    private final MailProperties properties;
    private final Fence fence;
    private final MeterRegistry meters;
    private final Clock clock;

    SendingMails(
            Mails mails, MailServer server, MailProperties properties, Fence fence, MeterRegistry meters, Clock clock) {
        this.mails = mails;
        this.server = server;
        this.properties = properties;
        this.fence = fence;
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("tieout.mails.waiting", mails, Mails::waiting)
                .description("E-mails that the mail server has not taken yet")
                .register(meters);
    }

    /** @return whether there may be more to do at once: not after a mail that could not be sent, for the next one could not either */
    boolean runOnce() {
        if (!server.isConfigured() || fence.trusted().isEmpty()) {
            return false;
        }
        Optional<Mail> due = mails.claim(clock.instant(), properties.lease());
        return due.isPresent() && send(due.get());
    }

    /** What is a day old already is no news any more, as after a long time without a server. */
    private boolean send(Mail mail) {
        if (clock.instant().isAfter(mail.createdAt().plus(properties.giveUpAfter()))) {
            giveUp(mail, tooOld(mail));
            return true;
        }
        switch (server.deliver(mail)) {
            case Delivery.Taken taken -> {
                mails.sent(mail, clock.instant());
                count("sent");
                log.atInfo()
                        .addKeyValue("tenant", mail.tenant())
                        .addKeyValue("mail", mail.id())
                        .log("An e-mail was sent");
                return true;
            }
            case Delivery.Refused refused -> {
                giveUp(mail, refused.why());
                return true;
            }
            case Delivery.NotNow not -> {
                later(mail, not.why());
                return false;
            }
        }
    }

    private Problem tooOld(Mail mail) {
        return new Problem(
                ProblemCode.MAIL_NOT_SENT,
                "An e-mail to %s was not sent: it was written at %s, and nothing took it since."
                        .formatted(mail.to(), mail.createdAt()),
                "Check that the mail server that TIEOUT_MAIL_HOST names can be reached.");
    }

    private void later(Mail mail, Problem why) {
        Instant due = clock.instant().plus(pause(mail.attempts()));
        if (due.isAfter(mail.createdAt().plus(properties.giveUpAfter()))) {
            giveUp(
                    mail,
                    why.saying(
                            "%s It was tried %d times since %s."
                                    .formatted(why.cause(), mail.attempts(), mail.createdAt()),
                            why.remedy()));
            return;
        }
        mails.later(mail, due, why);
        count("later");
        log.atWarn()
                .addKeyValue("tenant", mail.tenant())
                .addKeyValue("mail", mail.id())
                .log("An e-mail waits until {}: {}", due, why.cause());
    }

    private void giveUp(Mail mail, Problem why) {
        mails.failed(mail, why, clock.instant());
        count("failed");
        log.atError()
                .addKeyValue("tenant", mail.tenant())
                .addKeyValue("mail", mail.id())
                .log("An e-mail was given up: {}", why.cause());
    }

    private Duration pause(int attempts) {
        Duration doubled = properties.firstPause().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void count(String outcome) {
        meters.counter("tieout.mails", "outcome", outcome).increment();
    }
}
