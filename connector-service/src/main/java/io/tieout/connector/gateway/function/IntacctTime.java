package io.tieout.connector.gateway.function;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's dates and times. Written as {@code mm/dd/yyyy} and {@code mm/dd/yyyy hh:mm:ss}; read in these forms and in
 * ISO 8601, because some fields come so. Times are in the zone that the web-services user has set in its preferences: Tieout
 * expects GMT there (documented in the connection guide).
 */
public final class IntacctTime {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");
    private static final DateTimeFormatter ANY_DATE = DateTimeFormatter.ofPattern("M/d/yyyy");
    private static final DateTimeFormatter ANY_TIME = DateTimeFormatter.ofPattern("M/d/yyyy H:mm:ss");

    private IntacctTime() {}

    public static String write(LocalDate date) {
        return DATE.format(date);
    }

    /** Whole seconds; the rest is cut off. */
    public static String write(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    /**
     * @return null for an empty text
     * @throws DateTimeException if the text has none of the known forms
     */
    public static @Nullable LocalDate date(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int end = Math.max(text.indexOf('T'), text.indexOf(' '));
        String day = end < 0 ? text : text.substring(0, end);
        return day.indexOf('/') < 0 ? LocalDate.parse(day) : LocalDate.parse(day, ANY_DATE);
    }

    /**
     * @return null for an empty text; a date alone is its midnight
     * @throws DateTimeException if the text has none of the known forms
     */
    public static @Nullable Instant time(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.indexOf('T') > 0) {
            return OffsetDateTime.parse(text).toInstant();
        }
        if (text.indexOf(' ') < 0) {
            LocalDate date = date(text);
            return date == null ? null : date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return LocalDateTime.parse(text, ANY_TIME).toInstant(ZoneOffset.UTC);
    }
}
