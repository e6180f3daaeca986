package io.tieout.scheduler.notice;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.mail.MailAddress;
import io.tieout.scheduler.webhook.Endpoint;
import io.tieout.starter.web.InvalidRequest;
import java.net.URI;
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
 * @param emails at most ten; absent where there is a webhook and nobody is to get mail
 * @param zone such as Europe/Berlin; absent for UTC
 * @param digestAt such as 08:00; absent for no digest
 */
record NoticeRequest(
        @Nullable List<@Nullable String> emails,
        @Nullable String zone,
        @Nullable Quiet quietHours,
        @Nullable String digestAt,
        @Nullable Hook webhook) {

    private static final int MOST = 10;

    /** Such as from 22:00 until 07:00. */
    record Quiet(@Nullable String from, @Nullable String until) {}

    /** Where a program is told. */
    record Hook(@Nullable String url) {}

    /**
     * @param before the webhook that was chosen before; the same address keeps its secret
     * @throws InvalidRequest if something is missing or cannot be understood
     */
    NoticeSettings of(TenantId tenant, @Nullable Endpoint before) {
        List<@Nullable String> named = emails == null ? List.of() : emails;
        if (named.isEmpty() && webhook == null || named.size() > MOST) {
            throw new InvalidRequest(
                    "\"emails\" names %d addresses but has to name 1 to %d, or none beside a \"webhook\"; DELETE if nobody is to be told."
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
                webhook == null ? null : endpoint(Objects.requireNonNullElse(webhook.url(), ""), before),
                null,
                null);
    }

    private static Endpoint endpoint(String text, @Nullable Endpoint before) {
        URI url = Endpoint.url(text);
        if (before == null) {
            return new Endpoint(url, 1);
        }
        return before.url().equals(url) ? before : new Endpoint(url, before.generation() + 1);
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
