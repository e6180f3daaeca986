package io.tieout.console.page;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one person reads figures and times: numbers as the browser's language has them, times in the zone of the browser's clock. In
 * templates it is {@code f}. What belongs together is held together by no-break spaces.
 */
public final class Formats {

    private static final String NO_BREAK = "\u00a0";
    private static final String MINUS = "\u2212";
    private static final int USUAL_DECIMALS = 2;
    private static final int TEN = 10;
    private static final double SHORTEST = 0.1;

    private static final DateTimeFormatter DAY = pattern("d MMM");
    private static final DateTimeFormatter DAY_OF_YEAR = pattern("d MMM yyyy");
    private static final DateTimeFormatter LONG_DAY = pattern("EEEE d MMMM yyyy");
    private static final DateTimeFormatter CLOCK = pattern("HH:mm");
    private static final DateTimeFormatter CLOCK_WITH_SECONDS = pattern("HH:mm:ss");

    private final Locale numbers;
    private final ZoneId zone;
    private final Instant now;

    /**
     * @param numbers decides about decimal point and grouping, and about nothing else
     * @param now all relative times of one page are told from the same moment
     */
    public Formats(Locale numbers, ZoneId zone, Instant now) {
        this.numbers = numbers;
        this.zone = zone;
        this.now = now;
    }

    public Instant now() {
        return now;
    }

    /** As it is named where all times of a page are in it. */
    public String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId().replace('_', ' ');
    }

    /** @param decimal as a service tells it; all its decimals are shown, none is added */
    public String figure(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        NumberFormat format = NumberFormat.getNumberInstance(numbers);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return (value.signum() < 0 ? MINUS : "") + format.format(value.abs());
    }

    /** What has to be added, unseen, so that decimal points stand under each other; null if nothing. */
    public @Nullable String pad(String decimal) {
        int missing = USUAL_DECIMALS - Math.max(0, new BigDecimal(decimal).scale());
        if (missing <= 0) {
            return null;
        }
        String zeros = "0".repeat(missing);
        return missing == USUAL_DECIMALS
                ? DecimalFormatSymbols.getInstance(numbers).getDecimalSeparator() + zeros
                : zeros;
    }

    /** As in a sentence: {@code USD 5,310.00}. */
    public String money(String decimal, String currency) {
        return currency + NO_BREAK + figure(decimal);
    }

    /** The same without a sign. */
    public String size(String decimal, String currency) {
        return money(new BigDecimal(decimal).abs().toPlainString(), currency);
    }

    public boolean isZero(String decimal) {
        return new BigDecimal(decimal).signum() == 0;
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(numbers).format(number);
    }

    /** A count with its noun: {@code 1 payment}, {@code 12 payments}. */
    public String count(long number, String one, String several) {
        return count(number) + NO_BREAK + (number == 1 ? one : several);
    }

    /** {@code 26 Nov}, and the year where it is another one. */
    public String day(LocalDate day) {
        return day.getYear() == today().getYear() ? held(DAY.format(day)) : held(DAY_OF_YEAR.format(day));
    }

    /** {@code Thursday 26 November 2026}. */
    public String longDay(Instant instant) {
        return LONG_DAY.format(local(instant));
    }

    /** {@code 14:05} today, {@code 26 Nov, 14:05} on another day. */
    public String at(Instant instant) {
        LocalDateTime local = local(instant);
        String clock = CLOCK.format(local);
        return local.toLocalDate().equals(today()) ? clock : day(local.toLocalDate()) + ", " + clock;
    }

    /** {@code 14:05}, where the day is said already. */
    public String hour(Instant instant) {
        return CLOCK.format(local(instant));
    }

    public String clock(Instant instant) {
        return CLOCK_WITH_SECONDS.format(local(instant));
    }

    /** With day and year, for whoever points at a relative time. */
    public String exactly(Instant instant) {
        LocalDateTime local = local(instant);
        return held(DAY_OF_YEAR.format(local)) + ", " + CLOCK_WITH_SECONDS.format(local) + " " + zoneName();
    }

    /** Relative under a day: {@code just now}, {@code 5 min ago}, {@code 2 h ago}; otherwise when it was. */
    public String ago(Instant instant) {
        Duration since = Duration.between(instant, now);
        if (since.isNegative() || since.compareTo(Duration.ofDays(1)) >= 0) {
            return at(instant);
        }
        if (since.compareTo(Duration.ofMinutes(1)) < 0) {
            return "just now";
        }
        return since.compareTo(Duration.ofHours(1)) < 0
                ? since.toMinutes() + NO_BREAK + "min ago"
                : since.toHours() + NO_BREAK + "h ago";
    }

    /** For how long something has been so: {@code 12 min}, {@code 2 h}, {@code 6 days}. */
    public String age(Instant since) {
        Duration age = Duration.between(since, now);
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return Math.max(1, age.toMinutes()) + NO_BREAK + "min";
        }
        return age.compareTo(Duration.ofDays(1)) < 0
                ? age.toHours() + NO_BREAK + "h"
                : count(age.toDays(), "day", "days");
    }

    /** How long something took: {@code 1.3 s}, {@code 40 s}, {@code 3 min 12 s}, {@code 31 min}, {@code 2 h 5 min}. */
    public String took(double seconds) {
        if (seconds < TEN) {
            NumberFormat format = NumberFormat.getNumberInstance(numbers);
            format.setMaximumFractionDigits(1);
            return format.format(Math.max(seconds, SHORTEST)) + NO_BREAK + "s";
        }
        Duration took = Duration.ofSeconds(Math.round(seconds));
        if (took.toHours() > 0) {
            return count(took.toHours()) + NO_BREAK + "h"
                    + (took.toMinutesPart() == 0 ? "" : NO_BREAK + took.toMinutesPart() + NO_BREAK + "min");
        }
        if (took.toMinutes() > 0) {
            boolean rough = took.toMinutes() >= TEN || took.toSecondsPart() == 0;
            return took.toMinutes() + NO_BREAK + "min"
                    + (rough ? "" : NO_BREAK + took.toSecondsPart() + NO_BREAK + "s");
        }
        return took.toSeconds() + NO_BREAK + "s";
    }

    /** Its id, for services that count by days. */
    public String zoneId() {
        return zone.getId();
    }

    public LocalDate dayOf(Instant instant) {
        return local(instant).toLocalDate();
    }

    public boolean sameDay(Instant one, Instant other) {
        return dayOf(one).equals(dayOf(other));
    }

    private LocalDate today() {
        return dayOf(now);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private static String held(String text) {
        return text.replace(" ", NO_BREAK);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
