package io.tieout.connector.posting.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A simulation that has never failed proves nothing: each bug that is planted has to be found by it. */
class SaboteurTests {

    private static final long MOST_SEEDS = 10_000;
    private static final long AT_ONCE = 50;
    private static final Path LIST = Path.of("../docs/reliability.md");
    private static final Pattern LISTED = Pattern.compile("\\| `([A-Z_]+)` \\| (.+) \\| [\\d,]+ \\|");

    @ParameterizedTest
    @MethodSource("io.tieout.connector.posting.simulation.Saboteur#all")
    void isFound(Saboteur saboteur, TestReporter reporter) {
        OptionalLong found = firstSeedThatFinds(saboteur);

        assertThat(found)
                .as("the seed that finds a connector that %s", saboteur.does())
                .isPresent();
        reporter.publishEntry(saboteur.name(), Long.toString(found.orElseThrow()));
    }

    private static OptionalLong firstSeedThatFinds(Saboteur saboteur) {
        OptionalLong found = OptionalLong.empty();
        for (long first = 1; first <= MOST_SEEDS && found.isEmpty(); first += AT_ONCE) {
            found = LongStream.range(first, first + AT_ONCE)
                    .parallel()
                    .filter(seed -> breaksAPromise(seed, saboteur))
                    .findFirst();
        }
        return found;
    }

    private static boolean breaksAPromise(long seed, Saboteur saboteur) {
        try {
            saboteur.world(seed).run();
            return false;
        } catch (AssertionError broken) {
            return true;
        }
    }

    @Test
    void eachStandsInTheList() throws IOException {
        List<String> listed = Files.readAllLines(LIST).stream()
                .map(LISTED::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1) + " " + line.group(2))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(Saboteur.all().stream()
                        .map(saboteur -> saboteur.name() + " " + saboteur.does())
                        .toList());
    }
}
