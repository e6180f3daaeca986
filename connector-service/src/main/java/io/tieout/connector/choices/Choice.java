package io.tieout.connector.choices;

import io.tieout.connector.gateway.query.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list.
 *
 * @param id what the settings name
 * @param name for people
 * @param kind {@code incomestatement} or {@code balancesheet} of an account, {@code checking} or {@code savings} of a bank account
 * @param currency of a bank account, where the company shows it
 * @param accountNo the account behind a label or a bank account, where it is shown
 */
record Choice(
        String id,
        String name,
        @Nullable String kind,
        @Nullable String currency,
        @Nullable String accountNo) {

    private static final int LONGEST = 200;

    static Choice of(Row row, String id, String name, @Nullable String kind) {
        return new Choice(
                text(row, id), text(row, name), kind, textOrNull(row, "CURRENCY"), textOrNull(row, "GLACCOUNTNO"));
    }

    static @Nullable String textOrNull(Row row, String field) {
        String text = text(row, field);
        return text.isEmpty() ? null : text;
    }

    private static String text(Row row, String field) {
        String text = row.get(field).strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** What is searched. */
    String words() {
        return (id + " " + name).toLowerCase(Locale.ROOT);
    }
}
