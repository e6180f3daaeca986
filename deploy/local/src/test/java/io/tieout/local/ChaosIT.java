package io.tieout.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.local.RealRun.Ended;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short chaos run with the jars that ship; the long ones are for {@code ./tieout chaos}. */
class ChaosIT {
    private static final Pattern ENTRY = Pattern.compile("(\\w+)=(\\S+)");

    @TempDir
    Path data;

    @Test
    void fiveKillsAndABadGatewayCostNothingAndAReplayAddsNothing() throws Exception {
        Ended run = new RealRun(data)
                .onFreePorts(_ -> {}, "chaos", "--payments", "500", "--kills", "5", "--seed", "20261121");

        String output = run.output();
        String verdict = run.said().stream()
                .filter(it -> it.startsWith("chaos: "))
                .findFirst()
                .orElse("");
        Map<String, String> numbers =
                ENTRY.matcher(verdict).results().collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
        assertThat(numbers)
                .as(output)
                .containsEntry("in", "532") // 500 payments, of which 32 are voided
                .containsEntry("posted", "532")
                .containsEntry("twice", "0")
                .containsEntry("lost", "0")
                .containsEntry("difference", "0.00")
                .containsEntry("kills", "5");
        assertThat(run.said())
                .as(output)
                .anyMatch(it ->
                        it.matches("replayed [1-9]\\d* events of chaos-1: no new record in Intacct, no state changed"));
        assertThat(run.code()).as(output).isZero();
    }

    /** If the test fails in the middle, what it started must go all the same. */
    @AfterEach
    void endWhatIsLeft() throws Exception {
        new RealRun(data).endWhatIsLeft();
    }
}
