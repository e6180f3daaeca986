package io.tieout.console.list;

import java.util.List;
import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param title as it heads the table
 * @param css its place on a phone ({@code p-a} … {@code p-x} of console.css), and {@code num}, {@code w}, {@code nowrap}, {@code clip}
 * @param csvTitles how it is called in a spreadsheet; an amount has two: the figure and its currency
 * @param cell what stands there for one row
 */
public record Column<T>(String title, String css, List<String> csvTitles, Function<T, Cell> cell) {

    public static <T> Column<T> of(String title, String css, Function<T, Cell> cell) {
        return new Column<>(title, css, List.of(title), cell);
    }

    public static <T> Column<T> amount(String title, String css, Function<T, Cell> cell) {
        return new Column<>(title, "num " + css, List.of(title, "Currency"), cell);
    }
}
