package io.tieout.local.demo;

import io.tieout.local.process.Announcer;
import io.tieout.local.rooms.PaymentApi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * The comparison as a person reads it.
 *
 * @param rows one per customer and currency
 */
record TieOutTable(List<PaymentApi.Row> rows) {
    private static final String LINE = "%-12s %-28s %-4s %14s %14s %12s";
    private static final int LONGEST_NAME = 28;

    /** The sum of the absolute differences. */
    BigDecimal difference() {
        return rows.stream().map(it -> it.difference().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void print(Announcer announcer) {
        announcer.say(LINE.formatted("customer", "name", "", "billing", "intacct", "difference"));
        for (PaymentApi.Row row : rows) {
            announcer.say(LINE.formatted(
                    row.customerId(),
                    shortened(row.name()),
                    row.currency(),
                    amount(row.billing()),
                    amount(row.intacct()),
                    amount(row.difference())));
        }
    }

    private static String amount(BigDecimal value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
