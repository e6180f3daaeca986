package io.tieout.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each table has one owner: no statement elsewhere names it. */
class TableOwnersTests {

    private static final Path SOURCES = Path.of("src/main/java/io/tieout/connector");

    @Test
    void onlyLanesNameTheTablesOfLanes() throws IOException {
        assertThat(naming("lane|permit|turn|lane_member|lane_home|company_consent"))
                .isNotEmpty()
                .allMatch(file -> file.startsWith("lane"));
    }

    @Test
    void onlyTheStoreOfPostingsWritesPostings() throws IOException {
        assertThat(saying("(?:INSERT INTO|UPDATE|DELETE FROM)\\s+(?:posting|posting_answer)\\b"))
                .isNotEmpty()
                .allMatch(file -> file.startsWith(Path.of("posting", "store")));
    }

    private static List<Path> naming(String tables) throws IOException {
        return saying("(?:FROM|JOIN|INTO|UPDATE|USING)\\s+(?:" + tables + ")\\b");
    }

    private static List<Path> saying(String statement) throws IOException {
        var pattern = Pattern.compile(statement);
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> pattern.matcher(read(file)).find())
                    .map(SOURCES::relativize)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
