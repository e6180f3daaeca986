package io.tieout.connector.readiness.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide for the Intacct side names every check, with the words and the path that the answer has. */
class SetupPageTests {

    private static final Path PAGE = Path.of("../docs/setup.md");

    @Test
    void theTableIsTheListOfChecks() throws IOException {
        assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.matches("\\| `[A-Z_]+` \\|.*")))
                .containsExactlyElementsOf(Stream.of(Check.values())
                        .map(check -> "| `%s` | %s | %s |"
                                .formatted(check, check.what(), Objects.requireNonNullElse(check.menuPath(), "–")))
                        .toList());
    }
}
