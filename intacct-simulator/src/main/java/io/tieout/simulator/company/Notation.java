package io.tieout.simulator.company;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How somebody writes and reads dates and times. Dates have no zone; times are written in the zone.
 *
 * @param dateFormat four characters as the vendor documents them: a separator, then {@code m}, {@code d} and {@code y}
 *     (two digits) or {@code Y} (four digits) in their order
 * @param clock 12 or 24; with 12 a time ends with AM or PM
 */
public record Notation(ZoneId zone, String dateFormat, int clock) {

    /** What the vendor documents for requests: {@code mm/dd/yyyy hh:mm:ss}, in GMT. */
    public static final Notation DOCUMENTED = new Notation(ZoneOffset.UTC, "/mdY", 24);

    private static final Map<String, Formatters> KNOWN = new ConcurrentHashMap<>();

    private record Formatters(DateTimeFormatter date, DateTimeFormatter time, DateTimeFormatter reader) {}

    public Notation {
        boolean letters = dateFormat.length() == 4
                && "dmy"
                        .equals(dateFormat
                                .substring(1)
                                .toLowerCase(Locale.ROOT)
                                .chars()
                                .sorted()
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString());
        if (!letters || "/-. ".indexOf(dateFormat.charAt(0)) < 0) {
            throw new IllegalArgumentException(
                    "'" + dateFormat
                            + "' is not a date format: give a separator (/ - . or a blank) and the letters m, d and y or Y in their order, as in /mdY.");
        }
        if (clock != 12 && clock != 24) {
            throw new IllegalArgumentException("A clock has 12 or 24 hours, not " + clock + ".");
        }
    }

    /** The same way of writing in another zone. */
    public Notation in(ZoneId other) {
        return new Notation(other, dateFormat, clock);
    }

    public String date(LocalDate date) {
        return formatters().date().format(date);
    }

    public String time(Instant instant) {
        return formatters().time().format(instant.atZone(zone));
    }

    /**
     * Reads a date; leading zeros may be missing.
     *
     * @throws DateTimeException where the text is not written in this way
     */
    public LocalDate readDate(String text) {
        return LocalDate.parse(text, formatters().reader());
    }

    /**
     * Reads a time; a date alone is the beginning of that day in the zone.
     *
     * @throws DateTimeException where the text is not written in this way
     */
    public Instant readTime(String text) {
        TemporalAccessor read = formatters().reader().parse(text);
        LocalDate date = read.query(TemporalQueries.localDate());
        LocalDateTime time = read.query(TemporalQueries.localTime()) == null
                ? date.atStartOfDay()
                : date.atTime(read.query(TemporalQueries.localTime()));
        return time.atZone(zone).toInstant();
    }

    /** The format in words, as in {@code dd/mm/yyyy}. */
    public String inWords() {
        return pattern("dd", "mm");
    }

    private Formatters formatters() {
        return KNOWN.computeIfAbsent(dateFormat + clock, key -> {
            String hours = clock == 12 ? "hh:mm:ss a" : "HH:mm:ss";
            String written = pattern("dd", "MM");
            return new Formatters(
                    DateTimeFormatter.ofPattern(written, Locale.US),
                    DateTimeFormatter.ofPattern(written + " " + hours, Locale.US),
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(pattern("d", "M") + "[ " + (clock == 12 ? "h:mm:ss a" : "H:mm:ss") + "]")
                            .toFormatter(Locale.US));
        });
    }

    private String pattern(String day, String month) {
        StringBuilder pattern = new StringBuilder();
        for (char letter : dateFormat.substring(1).toCharArray()) {
            pattern.append(pattern.isEmpty() ? "" : dateFormat.substring(0, 1));
            pattern.append(
                    switch (letter) {
                        case 'd' -> day;
                        case 'm' -> month;
                        case 'y' -> "yy";
                        default -> "yyyy";
                    });
        }
        return pattern.toString();
    }
}
