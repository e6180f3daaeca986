package io.tieout.payment.people;

import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.InvalidRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the payments of each day, for charts. */
@RestController
class PaymentDaysController {

    private static final int MOST_DAYS = 92;
    private static final int USUAL_DAYS = 30;

    private final TenantAccess access;
    private final PaymentDays days;
    private final Clock clock;

    PaymentDaysController(TenantAccess access, PaymentDays days, Clock clock) {
        this.access = access;
        this.days = days;
        this.clock = clock;
    }

    /** From that day to today; without one, the last 30 days. */
    @GetMapping("/api/v1/tenants/{tenant}/payment-days")
    List<PaymentDays.Day> days(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "UTC") String zone) {
        TenantId id = access.check(tenant);
        ZoneId known = zone(zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), known);
        LocalDate first = from == null ? today.minusDays(USUAL_DAYS - 1) : day(from);
        if (first.isAfter(today) || first.isBefore(today.minusDays(MOST_DAYS - 1))) {
            throw new InvalidRequest("\"from\" is %s but has to be one of the last %d days, and today at the latest."
                    .formatted(first, MOST_DAYS));
        }
        return days.between(id, first, today, known);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidRequest("\"from\" is no day; write one as 2026-11-01.");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new InvalidRequest("\"zone\" is no time zone that is known here; name one as Europe/Berlin.");
        }
    }
}
