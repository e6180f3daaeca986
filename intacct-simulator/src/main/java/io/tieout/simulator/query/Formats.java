package io.tieout.simulator.query;

import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.error.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The gateway's formats: {@code mm/dd/yyyy}, {@code mm/dd/yyyy hh:mm:ss}, plain decimals. */
public final class Formats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");
    private static final DateTimeFormatter LENIENT_DATE = DateTimeFormatter.ofPattern("M/d/yyyy");
    private static final DateTimeFormatter LENIENT_TIMESTAMP = DateTimeFormatter.ofPattern("M/d/yyyy H:mm:ss");

    private Formats() {}

    /** How a value is written into an answer; empty for null. */
    public static String write(@Nullable Object value, String fieldName, Dialect dialect) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case LocalDate date -> DATE.format(date);
            case Instant instant when dialect.isoCreation() && fieldName.equals("AUWHENCREATED") -> instant.toString();
            case Instant instant -> TIMESTAMP.format(instant.atOffset(dialect.zone()));
            case Coded coded -> coded.label();
            case Object other -> other.toString();
        };
    }

    /** Reads a date in the generic functions' format. */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text, LENIENT_DATE);
        } catch (DateTimeParseException wrong) {
            throw badDate(text);
        }
    }

    static Instant timestamp(String text, ZoneOffset zone) {
        try {
            return text.indexOf(' ') < 0
                    ? LocalDate.parse(text, LENIENT_DATE).atStartOfDay().toInstant(zone)
                    : LocalDateTime.parse(text, LENIENT_TIMESTAMP).toInstant(zone);
        } catch (DateTimeParseException wrong) {
            throw badDate(text);
        }
    }

    private static Refusal badDate(String text) {
        return Refusal.of(
                GatewayError.PROCESSING,
                "There was an error processing the request. '" + text + "' is not a date of the format mm/dd/yyyy.",
                "Use mm/dd/yyyy or mm/dd/yyyy hh:mm:ss.");
    }
}
