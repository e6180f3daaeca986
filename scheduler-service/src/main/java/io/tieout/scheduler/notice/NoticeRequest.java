package io.tieout.scheduler.notice;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.mail.MailAddress;
import io.tieout.starter.web.InvalidRequest;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told, as a person writes it.
 *
 * @param emails one to ten
 * @param zone such as Europe/Berlin; absent for UTC
 * @param digestAt such as 08:00; absent for no digest
 */
record NoticeRequest(
        @Nullable List<@Nullable String> emails,
        @Nullable String zone,
        @Nullable Quiet quietHours,
        @Nullable String digestAt) {

    private static final int MOST = 10;

    /** Such as from 22:00 until 07:00. */
    record Quiet(@Nullable String from, @Nullable String until) {}

    /** @throws InvalidRequest if something is missing or cannot be understood */
    NoticeSettings of(TenantId tenant) {
        List<@Nullable String> named = emails == null ? List.of() : emails;
        if (named.isEmpty() || named.size() > MOST) {
            throw new InvalidRequest(
                    "\"emails\" names %d addresses but has to name 1 to %d; DELETE if nobody is to be told."
                            .formatted(named.size(), MOST));
        }
        return new NoticeSettings(
                tenant,
                named.stream()
                        .map(text -> new MailAddress(Objects.requireNonNullElse(text, "")))
                        .distinct()
                        .toList(),
                chosenZone(),
                quietHours == null
                        ? null
                        : new QuietHours(
                                required(quietHours.from(), "quietHours.from"),
                                required(quietHours.until(), "quietHours.until")),
                digestAt == null ? null : time(digestAt, "digestAt"),
                null);
    }

    private ZoneId chosenZone() {
        try {
            return zone == null ? ZoneId.of("UTC") : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new InvalidRequest("\"zone\" is no time zone; name one such as Europe/Berlin or America/New_York.");
        }
    }

    private static LocalTime required(@Nullable String text, String name) {
        if (text == null) {
            throw new InvalidRequest("\"%s\" is missing; say a time such as 22:00.".formatted(name));
        }
        return time(text, name);
    }

    private static LocalTime time(String text, String name) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException odd) {
            throw new InvalidRequest("\"%s\" is no time; say one such as 08:00.".formatted(name));
        }
    }
}
