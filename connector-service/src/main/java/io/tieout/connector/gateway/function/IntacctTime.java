package io.tieout.connector.gateway.function;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The dates of records that are written: {@code mm/dd/yyyy} whatever the user's preferences say, as the vendor's page on formats has
 * it. What is read, and what filters compare, is written as a {@link Formatting}.
 */
final class IntacctTime {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    private IntacctTime() {}

    static String write(LocalDate date) {
        return DATE.format(date);
    }
}
