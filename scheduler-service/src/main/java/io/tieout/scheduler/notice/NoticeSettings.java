package io.tieout.scheduler.notice;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.mail.MailAddress;
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
 * @param digestedOn the last day of which one was written; null for none yet
 */
record NoticeSettings(
        TenantId tenant,
        List<MailAddress> addresses,
        ZoneId zone,
        @Nullable QuietHours quiet,
        @Nullable LocalTime digestAt,
        @Nullable LocalDate digestedOn) {

    NoticeSettings {
        addresses = List.copyOf(addresses);
    }

    boolean isQuietAt(Instant now) {
        return quiet != null && quiet.include(now.atZone(zone).toLocalTime());
    }

    /** The digest of today is due and was not written; quiet hours do not put it off, since its time was chosen. */
    boolean isDigestDueAt(Instant now) {
        var local = now.atZone(zone);
        return digestAt != null
                && !local.toLocalTime().isBefore(digestAt)
                && (digestedOn == null || digestedOn.isBefore(local.toLocalDate()));
    }
}
