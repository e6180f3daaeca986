package io.tieout.connector.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as it is compared with the catalogue: all its rows, and those of them that tell something. Behind every refused create
 * stand rows like "Could not create record!" that say nothing by themselves; they count only where no other row says more.
 *
 * @param telling in the gateway's order; all rows where none says more than another
 * @param all every row in plain form, for what can only be seen from the whole
 * @param complaint what the first row that complains is about; null if none is understood
 */
record Said(
        GatewayRefusal refusal,
        List<Row> telling,
        String all,
        boolean isGeneric,
        @Nullable Complaint complaint) {

    /** What says something stands among the first rows; the others are kept, and not compared. */
    private static final int MOST_ROWS = 10;

    /** @param plain what it says, without what stands behind every refusal */
    record Row(GatewayError error, String plain) {

        boolean says() {
            return !plain.isEmpty() || !error.hasGenericNumber();
        }
    }

    static Said of(GatewayRefusal refusal, Pattern boilerplate, Complaints complaints) {
        List<Row> rows = refusal.errors().stream()
                .limit(MOST_ROWS)
                .map(error -> new Row(error, plain(error, boilerplate)))
                .toList();
        List<Row> telling = rows.stream().filter(Row::says).toList();
        String all = refusal.errors().stream()
                .limit(MOST_ROWS)
                .map(error -> PlainText.of(String.join(" | ", error.texts())))
                .collect(Collectors.joining(" || "));
        Complaint complaint = complaints
                .first(telling.stream()
                        .flatMap(row -> row.error().texts().stream())
                        .map(text -> without(PlainText.of(text), boilerplate))
                        .toList())
                .orElse(null);
        return new Said(refusal, telling.isEmpty() ? rows : telling, all, telling.isEmpty(), complaint);
    }

    private static String plain(GatewayError error, Pattern boilerplate) {
        return error.texts().stream()
                .map(text -> without(PlainText.of(text), boilerplate))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private static String without(String plain, Pattern boilerplate) {
        String rest = boilerplate.matcher(plain).replaceAll(" ").strip();
        return rest.matches("[\\s.,;:!|-]*") ? "" : rest;
    }

    /** The words of those who say something. */
    String words() {
        return refusal.words(telling.stream().map(Row::error).toList());
    }
}
