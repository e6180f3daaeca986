package io.tieout.connector.readiness.check;

import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether documents of today find open books. Books close for each entity and for each subledger, and the answer has one date only: that
 * it lies in the past is no proof that A/R is open.
 */
final class Books {

    private static final String WHAT = "Up to which day the books are closed";
    private static final String LOOK =
            "In Intacct see under General Ledger > Books > Open that the period of today is open, for Accounts Receivable too.";

    private Books() {}

    static Finding open(Facts facts) {
        return facts.first(Ask.CLOSED_BOOKS, WHAT, row -> {
            try {
                LocalDate closed = closedThrough(facts, row);
                return closed == null ? Finding.ok("No period is closed.") : judge(facts, closed);
            } catch (DateTimeException odd) {
                return Finding.cannotBeRead("%s cannot be read: %s.".formatted(WHAT, odd.getMessage()), LOOK);
            }
        });
    }

    private static Finding judge(Facts facts, LocalDate closed) {
        Formatting formatting = formatting(facts).orElse(Formatting.DOCUMENTED);
        LocalDate today = facts.at().atOffset(formatting.offset()).toLocalDate();
        return closed.isBefore(today)
                ? Finding.ok(
                        "The books are closed through %s. Whether Accounts Receivable is closed further, Intacct does not say."
                                .formatted(closed))
                : Finding.failed(
                        "The books are closed through %s, and documents of today (%s) would be refused."
                                .formatted(closed, today),
                        LOOK);
    }

    /** @throws DateTimeException if the answer holds no date that can be understood */
    private static @Nullable LocalDate closedThrough(Facts facts, Row row) {
        if (row.has("YEAR") || row.has("MONTH") || row.has("DAY")) {
            return LocalDate.of(number(row, "YEAR"), number(row, "MONTH"), number(row, "DAY"));
        }
        String text = row.text().strip();
        if (text.isEmpty()) {
            return null;
        }
        return formatting(facts)
                .orElseThrow(() -> new DateTimeException(
                        "the date \"%s\" is in the user's format, which is not known".formatted(text)))
                .date(text);
    }

    private static int number(Row row, String field) {
        String text = row.get(field).strip();
        if (!text.matches("\\d{1,4}")) {
            throw new DateTimeException("%s is \"%s\"".formatted(field, text));
        }
        return Integer.parseInt(text);
    }

    private static Optional<Formatting> formatting(Facts facts) {
        return facts.said(Ask.FORMATTING)
                .flatMap(said -> said.rows().stream().findFirst())
                .flatMap(row -> {
                    try {
                        return Optional.of(
                                Formatting.of(row.get("DATEFORMAT"), row.get("GMTOFFSET"), row.get("CLOCK")));
                    } catch (DateTimeException unknown) {
                        return Optional.empty();
                    }
                });
    }
}
