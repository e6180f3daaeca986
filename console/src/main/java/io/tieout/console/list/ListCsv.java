package io.tieout.console.list;

import io.tieout.console.api.Answer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file for spreadsheets: the whole filter, page by page, with the columns of the description. A text that a spreadsheet would take
 * for a formula begins with an apostrophe. Where a page cannot be had, the file is broken off, so that nobody takes a part for the whole.
 */
public final class ListCsv {

    /** A page of rows, and where the next one begins; null if there is none. */
    public record Page<T>(List<T> rows, @Nullable String next) {}

    /** Asks for the page that begins after a place; null for the first. */
    @FunctionalInterface
    public interface Pages<T> {
        Answer<Page<T>> after(@Nullable String place);
    }

    private static final String FORMULA = "=+-@\t\r";

    private ListCsv() {}

    static <T> void write(ListKind<T> kind, Pages<T> pages, HttpServletResponse response) throws IOException {
        Answer<Page<T>> first = pages.after(null);
        if (first.value() == null) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, first.sentence());
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + kind.name() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        var out = new java.io.OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\ufeff'); // without it, spreadsheets read it in the code page of the machine
        // Not closed when it breaks off: the end of the stream would say that this was all.
        var csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(kind.columns().stream()
                .flatMap(column -> column.csvTitles().stream())
                .toList());
        Page<T> page = first.value();
        while (page != null) {
            for (T row : page.rows()) {
                csv.printRecord(texts(kind, row));
            }
            csv.flush();
            page = page.next() == null ? null : next(kind, pages, page.next());
        }
    }

    private static <T> Page<T> next(ListKind<T> kind, Pages<T> pages, String place) throws IOException {
        Answer<Page<T>> answer = pages.after(place);
        Page<T> page = answer.value();
        if (page == null) {
            throw new IOException("The list of " + kind.name() + " broke off: " + answer.sentence());
        }
        if (place.equals(page.next())) {
            throw new IOException("The list of " + kind.name() + " does not go on after " + place);
        }
        return page;
    }

    private static <T> List<String> texts(ListKind<T> kind, T row) {
        return kind.columns().stream()
                .flatMap(column -> {
                    Cell cell = column.cell().apply(row);
                    return cell instanceof Cell.Amount || cell instanceof Cell.Figure
                            ? cell.csv().stream() // a minus is a sign there
                            : cell.csv().stream().map(ListCsv::harmless);
                })
                .toList();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
