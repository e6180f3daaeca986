package io.tieout.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTests {

    private static final Result RESULT = new Result(
            "calls",
            Instant.parse("2026-11-21T10:00:00Z"),
            "2 cores",
            List.of(
                    Figure.aimed("calls per payment", 1.001, "", Aim.atMost(1.02)),
                    Figure.aimed("payments in a second", 2999, "/s", Aim.atLeast(3000)),
                    Figure.of("wall", 12.34, "s")),
            List.of("What to know."));

    @Test
    void theLimitItselfIsGood() {
        assertThat(Aim.atLeast(0.95).isReachedBy(0.95)).isTrue();
        assertThat(Aim.atLeast(0.95).isReachedBy(0.949)).isFalse();
        assertThat(Aim.atMost(60).isReachedBy(60)).isTrue();
        assertThat(Aim.atMost(60).isReachedBy(60.1)).isFalse();
    }

    @Test
    void theTableSaysWhatWasReachedAndWhatWasMissed() {
        List<String> lines = ResultTable.of(RESULT);

        assertThat(lines).anyMatch(line -> line.matches("calls per payment +1\\.001 +≤ 1\\.020 +reached"));
        assertThat(lines).anyMatch(line -> line.matches("payments in a second +2,999 /s +≥ 3,000 +MISSED"));
        assertThat(lines).anyMatch(line -> line.matches("wall +12\\.3 s"));
        assertThat(lines).contains("- What to know.");
    }

    @Test
    void theFileHoldsTheSameAsJson(@TempDir Path folder) throws Exception {
        String json = Files.readString(new ResultFile(folder.resolve("results")).write(RESULT));

        assertThat(json)
                .contains("\"benchmark\" : \"calls\"", "\"at\" : \"2026-11-21T10:00:00Z\"", "\"value\" : 1.001")
                .contains("\"aim\" : \"≥ 3,000\"", "\"reached\" : false", "\"What to know.\"");
    }
}
