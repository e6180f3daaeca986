package io.tieout.model.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Points in time as RFC 3339 writes them: four digits of a year, and an offset. The year 0, which RFC 3339 can write, is refused: no
 * PostgreSQL has it.
 */
public final class Rfc3339 {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private Rfc3339() {}

    /** @throws InvalidPayload if the text is not RFC 3339, or not a time of the calendar */
    public static Instant instant(String text) {
        if (FORM.matcher(text).matches()) {
            try {
                OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
                if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                    throw new InvalidPayload("the time %s is not in the years 1 to 9999 (UTC)".formatted(text));
                }
                return time.toInstant();
            } catch (DateTimeException notInTheCalendar) {
                throw new InvalidPayload("the time %s does not exist".formatted(text));
            }
        }
        throw new InvalidPayload("the time is not RFC 3339, for example \"2026-03-01T12:00:00Z\"");
    }
}
