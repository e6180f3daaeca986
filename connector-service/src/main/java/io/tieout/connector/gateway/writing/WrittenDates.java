package io.tieout.connector.gateway.writing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The dates of records that are written: {@code mm/dd/yyyy} whatever the user's preferences say, as the vendor's page on formats has
 * it. What is read, and what filters compare, has the form that the user prefers.
 */
final class WrittenDates {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    private WrittenDates() {}

    static String write(LocalDate date) {
        return DATE.format(date);
    }
}
