package io.tieout.simulator.query;

import io.tieout.simulator.company.Assumptions.RecordNumbers;
import io.tieout.simulator.company.Notation;
import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The gateway's formats: dates and times by a {@link Notation}, plain decimals. */
public final class Formats {

    private Formats() {}

    /** How a value is written into an answer; empty for null. */
    public static String write(@Nullable Object value, String fieldName, Dialect dialect) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case LocalDate date -> dialect.written().date(date);
            case Instant instant when dialect.isoCreation() && fieldName.equals("AUWHENCREATED") -> instant.toString();
            case Instant instant -> dialect.written().time(instant);
            case Long number when dialect.recordNumbers() == RecordNumbers.DECIMAL -> number + ".0";
            case Coded coded -> coded.label();
            case Object other -> other.toString();
        };
    }

    /** Reads a date of a request. */
    public static LocalDate date(String text, Notation notation) {
        try {
            return notation.readDate(text);
        } catch (DateTimeException wrong) {
            throw badDate(text, notation);
        }
    }

    static Instant timestamp(String text, Notation notation) {
        try {
            return notation.readTime(text);
        } catch (DateTimeException wrong) {
            throw badDate(text, notation);
        }
    }

    private static FunctionRefused badDate(String text, Notation notation) {
        String format = notation.inWords();
        return FunctionRefused.of(
                GatewayError.PROCESSING,
                "There was an error processing the request. '" + text + "' is not a date of the format " + format + ".",
                "Use " + format + " or " + format + (notation.clock() == 12 ? " hh:mm:ss AM." : " hh:mm:ss."));
    }
}
