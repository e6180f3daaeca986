package io.tieout.scheduler.notice;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.mail.MailAddress;
import io.tieout.scheduler.webhook.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told, and when not.
 *
 * @param zone in which the times are meant
 * @param quiet null for never
 * @param digestAt when the daily digest is written; null for none
 * @param webhook null for none
 * @param digestedOn the last day of which one was written; null for none yet
 * @param newsAt when news was told last, UTC; null for never
 */
record NoticeSettings(
        TenantId tenant,
        List<MailAddress> addresses,
        ZoneId zone,
        @Nullable QuietHours quiet,
        @Nullable LocalTime digestAt,
        @Nullable Endpoint webhook,
        @Nullable LocalDate digestedOn,
        @Nullable Instant newsAt) {

    /** So that an outage with many causes, or a cause that comes and goes, is a few notices. */
    private static final Duration LEAST_APART = Duration.ofMinutes(10);

    NoticeSettings {
        addresses = List.copyOf(addresses);
    }

    /** News waits: these are quiet hours, or the last was told only just now. */
    boolean isQuietAt(Instant now) {
        return quiet != null && quiet.include(now.atZone(zone).toLocalTime())
                || newsAt != null && now.isBefore(newsAt.plus(LEAST_APART));
    }

    /** The digest of today is due and was not written; quiet hours do not put it off, since its time was chosen. */
    boolean isDigestDueAt(Instant now) {
        var local = now.atZone(zone);
        return digestAt != null
                && !local.toLocalTime().isBefore(digestAt)
                && (digestedOn == null || digestedOn.isBefore(local.toLocalDate()));
    }
}
