package io.tieout.connector.gateway.company;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the gateway writes dates and times to the web-services user, and wants them in filters: by that user's preferences
 * (readUserFormatting; seen in the public connector of estuary, which refuses all other formats). A day is never guessed: a date that
 * does not fit the user's order is no date. A year that stands first and an offset that is written beside a time are
 * understood whatever the preferences say, because they leave no doubt.
 *
 * @param dateFormat a separator and the letters m, d and y (two digits) or Y (four) in their order, as the vendor documents it:
 *     {@code /mdY}
 * @param clock 12 or 24; on a clock of 12 hours a time ends with AM or PM
 * @param offsetSeconds east of GMT, at the time of asking: the vendor says nothing of winter time
 * @param documentedFilters whether filters are written as mm/dd/yyyy and on a clock of 24 hours all the same, because this gateway
 *     refuses the user's own order there; no source says which of both it wants
 */
public record Formatting(String dateFormat, int clock, int offsetSeconds, boolean documentedFilters) {

    /** What is assumed where the preferences cannot be read: the vendor's documented format, in GMT. */
    public static final Formatting DOCUMENTED = new Formatting("/mdY", 24, 0, false);

    /** No record is older; a year of two digits must not be taken for one of the next century. */
    private static final Instant BEGINNING = Instant.parse("2000-01-02T00:00:00Z");

    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC)?\\s*([+-])?\\s*(\\d{1,2})(?::?([0-5]\\d))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("(\\d{1,4})([/.\\- ])(\\d{1,4})\\2(\\d{1,4})");
    private static final Pattern TIME = Pattern.compile("(?<date>\\d{1,4}([/.\\- ])\\d{1,4}\\2\\d{1,4})"
            + "(?:(?:T|\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?"
            + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?\\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");

    public Formatting {
        if (!dateFormat.matches("[/.\\- ](mdY|mYd|dmY|dYm|Ymd|Ydm|mdy|myd|dmy|dym|ymd|ydm)")) {
            throw new DateTimeException("the date format \"%s\" is not one of the vendor's".formatted(dateFormat));
        }
        if (clock != 12 && clock != 24) {
            throw new DateTimeException("a clock of %d hours is not one of the vendor's".formatted(clock));
        }
    }

    /**
     * @param dateFormat as received
     * @param gmtOffset as received: {@code +09:30}
     * @param clock as received; empty for 24
     * @throws DateTimeException if one of them has no known form
     */
    public static Formatting of(String dateFormat, String gmtOffset, String clock) {
        // Blanks at the end say nothing; one at the beginning is the separator.
        String format = dateFormat.stripTrailing();
        String hours = clock.strip();
        if (!hours.isEmpty() && !hours.matches("12|24")) {
            throw new DateTimeException("the clock is \"%s\", neither 12 nor 24".formatted(hours));
        }
        return new Formatting(
                format.length() == 3 ? "/" + format : format,
                hours.equals("12") ? 12 : 24,
                offset(gmtOffset).getTotalSeconds(),
                false);
    }

    private static ZoneOffset offset(String text) {
        String plain = text.strip().replace('\u2212', '-');
        if (plain.equalsIgnoreCase("Z") || plain.equalsIgnoreCase("GMT") || plain.equalsIgnoreCase("UTC")) {
            return ZoneOffset.UTC;
        }
        Matcher parts = OFFSET.matcher(plain);
        if (!parts.matches()) {
            throw new DateTimeException("the GMT offset is \"%s\", which has not the form +hh:mm".formatted(text));
        }
        int minutes =
                Integer.parseInt(parts.group(2)) * 60 + (parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)));
        return ZoneOffset.ofTotalSeconds(("-".equals(parts.group(1)) ? -minutes : minutes) * 60);
    }

    public Formatting withDocumentedFilters() {
        return new Formatting(dateFormat, clock, offsetSeconds, true);
    }

    @JsonIgnore
    public ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(offsetSeconds);
    }

    /** Whether filters in the user's own format look other than those that the vendor documents. */
    @JsonIgnore
    public boolean isUnusual() {
        return !dateFormat.equals(DOCUMENTED.dateFormat) || clock != DOCUMENTED.clock;
    }

    /** As a filter wants it: whole seconds, the rest is cut off. */
    public String write(Instant time) {
        Instant possible = time.isBefore(BEGINNING) ? BEGINNING : time;
        return filter().format(possible.atOffset(offset()));
    }

    /** A day as a filter wants it. */
    public String write(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        documentedFilters || !isUnusual() ? "MM/dd/yyyy" : pattern("MM", "dd", "yy", "yyyy"), Locale.US)
                .format(day);
    }

    private DateTimeFormatter filter() {
        return documentedFilters || !isUnusual()
                ? DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.US)
                : DateTimeFormatter.ofPattern(
                        pattern("MM", "dd", "yy", "yyyy") + (clock == 12 ? " hh:mm:ss a" : " HH:mm:ss"), Locale.US);
    }

    /** The format in words: {@code dd.mm.yyyy}. */
    public String inWords() {
        return pattern("mm", "dd", "yy", "yyyy") + (clock == 12 ? " hh:mm:ss AM" : " hh:mm:ss");
    }

    private String pattern(String month, String day, String shortYear, String year) {
        var parts = new StringBuilder();
        for (int i = 1; i < dateFormat.length(); i++) {
            parts.append(i == 1 ? "" : dateFormat.substring(0, 1))
                    .append(
                            switch (dateFormat.charAt(i)) {
                                case 'm' -> month;
                                case 'd' -> day;
                                case 'y' -> shortYear;
                                default -> year;
                            });
        }
        return parts.toString();
    }

    /**
     * The day alone of a date or a time, in no zone.
     *
     * @return null for an empty text
     * @throws DateTimeException if the text has none of the known forms, or not the user's order
     */
    public @Nullable LocalDate date(String text) {
        String plain = text.strip();
        return plain.isEmpty() ? null : day(parts(plain).group("date"), text);
    }

    /**
     * @return null for an empty text; a date alone is its midnight
     * @throws DateTimeException if the text has none of the known forms, or not the user's order
     */
    public @Nullable Instant time(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return null;
        }
        Matcher parts = parts(plain);
        LocalDate day = day(parts.group("date"), text);
        return LocalDateTime.of(day, timeOfDay(parts, text))
                .toInstant(parts.group("zone") == null ? offset() : offset(parts.group("zone")));
    }

    private static Matcher parts(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("\"%s\" is no date or time in a known form".formatted(text));
        }
        return parts;
    }

    private static LocalTime timeOfDay(Matcher parts, String text) {
        if (parts.group("hour") == null) {
            return LocalTime.MIDNIGHT;
        }
        int hour = Integer.parseInt(parts.group("hour"));
        String half = parts.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("\"%s\" has an hour that no clock of 12 hours has".formatted(text));
            }
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        return LocalTime.of(
                hour,
                Integer.parseInt(parts.group("minute")),
                parts.group("second") == null ? 0 : Integer.parseInt(parts.group("second")));
    }

    private LocalDate day(String date, String text) {
        Matcher matcher = DATE.matcher(date);
        if (!matcher.matches()) {
            throw new DateTimeException("\"%s\" is no date in a known form".formatted(text));
        }
        String[] parts = {matcher.group(1), matcher.group(3), matcher.group(4)};
        String order = dateFormat.substring(1).toLowerCase(Locale.ROOT);
        boolean ownSeparator = matcher.group(2).charAt(0) == dateFormat.charAt(0);
        if (parts[0].length() == 4 && !(ownSeparator && order.equals("ydm"))) {
            return of(parts[0], parts[1], parts[2], text);
        }
        String year = parts[order.indexOf('y')];
        // In another separator than the user's own a date may stand in another order as well: only the documented one
        // is believed.
        boolean known = ownSeparator || order.equals("mdy");
        if (!known || !(year.length() == 4 || dateFormat.indexOf('y') > 0 && year.length() == 2)) {
            throw notInOrder(text);
        }
        return of(year, parts[order.indexOf('m')], parts[order.indexOf('d')], text);
    }

    private LocalDate of(String year, String month, String day, String text) {
        int number = Integer.parseInt(year);
        if (month.length() > 2 || day.length() > 2) {
            throw notInOrder(text);
        }
        try {
            return LocalDate.of(
                    year.length() == 2 ? number + (number < 80 ? 2000 : 1900) : number,
                    Integer.parseInt(month),
                    Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            throw notInOrder(text);
        }
    }

    /** Whether a date stands there that has day and month in another order than the user's. */
    public boolean fitsAnotherOrder(String text) {
        Matcher parts = DATE.matcher(text.strip());
        return parts.lookingAt()
                && parts.group(4).length() == 4
                && Integer.parseInt(parts.group(1)) <= 31
                && Integer.parseInt(parts.group(3)) <= 31
                && Math.min(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(3))) <= 12;
    }

    /** Whether a date stands there that is another day where day and month change their places. */
    public boolean isTwoDays(String text) {
        Matcher parts = DATE.matcher(text.strip());
        if (!parts.lookingAt() || parts.group(1).length() == 4) {
            return false;
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(3));
        return first <= 12 && second <= 12 && first != second;
    }

    private DateTimeException notInOrder(String text) {
        return new DateTimeException("\"%s\" is no date in the order of the web-services user, which is %s"
                .formatted(text, pattern("mm", "dd", "yy", "yyyy")));
    }
}
