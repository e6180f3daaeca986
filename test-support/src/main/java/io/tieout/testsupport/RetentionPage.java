package io.tieout.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What docs/retention.md says of tables whose old rows are deleted. */
public final class RetentionPage {

    private static final Path PAGE = Path.of("..", "docs", "retention.md");

    private RetentionPage() {}

    /** A row as the page has it: the table, how long it is kept, and the property. */
    public static String row(String table, String property, @Nullable Duration kept) {
        return "%s | %s | %s".formatted(table, kept == null ? "for ever" : kept.toDays() + " days", property);
    }

    /**
     * @param services {@code all}, or the names of services: those rows whose first column is one of these
     */
    public static List<String> rowsOf(String... services) {
        List<String> wanted = List.of(services);
        try {
            return Files.readAllLines(PAGE).stream()
                    .filter(line -> line.startsWith("| "))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .map(cell -> cell.replace("`", ""))
                            .toList())
                    .filter(cells -> cells.size() > 5 && wanted.contains(cells.get(1)))
                    .filter(cells -> cells.get(4).startsWith("tieout."))
                    .map(cells -> String.join(" | ", cells.get(2), cells.get(3), cells.get(4)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
