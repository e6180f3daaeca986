package io.tieout.console.attention;

import io.tieout.console.api.OpenCause;
import io.tieout.console.api.Sum;
import io.tieout.console.page.Links;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One cause as its page shows it.
 *
 * @param id of its place on the page, and in links to it
 * @param title what is the matter
 * @param path the steps of the menu in Intacct; empty where it is no path
 * @param settings the page here on which it is mended: {@code settings}, {@code intacct}; null if none is
 * @param all where all of its documents are; null where there is no list of them
 * @param some the first of its documents
 */
public record CauseView(
        String id,
        OpenCause cause,
        Fix fix,
        String title,
        List<String> path,
        @Nullable String settings,
        @Nullable String all,
        List<Document> some) {

    /**
     * A document that waits.
     *
     * @param href of its own page; null if it has none
     * @param amount null where it has none, or it is not known
     */
    public record Document(
            String number,
            @Nullable String href,
            String customer,
            Instant since,
            @Nullable Sum amount) {}

    static CauseView of(String tenant, OpenCause cause, List<Document> some) {
        String words = cause.meaning() == null ? cause.oldest().reason() : cause.meaning();
        return new CauseView(
                id(cause),
                cause,
                Fix.of(cause),
                capital(words),
                path(cause.where()),
                settings(cause),
                cause.kind().equals("PAYMENT") ? Links.list(tenant, "payments", Map.of("code", cause.code())) : null,
                some);
    }

    /** A payment's and an invoice's may have one code. */
    private static String id(OpenCause cause) {
        return cause.kind().equals("PAYMENT") ? cause.code() : cause.code() + "-" + cause.kind();
    }

    private static List<String> path(String where) {
        return where.contains(" > ")
                ? Stream.of(where.split(" > ")).map(String::strip).toList()
                : List.of();
    }

    private static @Nullable String settings(OpenCause cause) {
        return switch (cause.mendedBy() == null ? "" : cause.mendedBy()) {
            case "MAPPING" -> "settings";
            case "CONNECTION" -> "intacct";
            default -> null;
        };
    }

    /** Where all of a cause can be tried again at once. Nothing that is chosen here changes what is written of a customer. */
    public boolean canBeRetried() {
        return cause.kind().equals("PAYMENT") || cause.kind().equals("INVOICE");
    }

    public boolean canBeIgnored() {
        return cause.kind().equals("PAYMENT");
    }

    public String one() {
        return cause.kind().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public String several() {
        return one() + "s";
    }

    private static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
