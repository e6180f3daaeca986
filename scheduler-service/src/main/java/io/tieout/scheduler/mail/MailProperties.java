package io.tieout.scheduler.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How e-mails are sent. The server itself is {@code spring.mail.*}.
 *
 * @param from the sender's address
 * @param poll how often it is looked for mails that are due
 * @param lease how long one mail may take to be sent, before another replica tries it
 * @param firstPause after the first attempt that failed; each further pause is twice as long, up to an hour
 * @param giveUpAfter since the mail was written
 * @param perHour how often one address may be named as recipient in an hour
 */
@ConfigurationProperties("tieout.mail")
public record MailProperties(
        @DefaultValue("tieout@localhost") String from,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("20") int perHour) {

    public MailProperties {
        if (!MailAddress.isAddress(from)) {
            throw new IllegalArgumentException(
                    "tieout.mail.from is \"%s\" but has to be one e-mail address; set TIEOUT_MAIL_FROM to tieout@example.com for example"
                            .formatted(from));
        }
        positive(poll, "poll", "2s");
        positive(lease, "lease", "2m");
        positive(firstPause, "first-pause", "1m");
        positive(giveUpAfter, "give-up-after", "24h");
        if (perHour < 1) {
            throw new IllegalArgumentException(
                    "tieout.mail.per-hour is %d but has to be at least 1; set it to 20 for example".formatted(perHour));
        }
    }

    private static void positive(Duration value, String name, String example) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(
                    "tieout.mail.%s is %s but has to be more than nothing; set it to %s for example"
                            .formatted(name, value, example));
        }
    }
}
