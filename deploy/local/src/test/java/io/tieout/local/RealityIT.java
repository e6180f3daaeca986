package io.tieout.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.local.RealRun.Ended;
import io.tieout.local.reality.situation.Situations;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that happens to real companies, in one run, with the jars that ship. */
class RealityIT {
    @TempDir
    Path data;

    @Test
    void everyEventHasOneAnswerNothingIsThereTwiceAndEachCentHasItsCause() throws Exception {
        Ended run = new RealRun(data).onFreePorts(_ -> {}, "reality");

        int all = Situations.all().size();
        assertThat(run.said())
                .as(run.output())
                .anyMatch(it -> it.startsWith("reality: situations=%1$d right=%1$d ".formatted(all)));
        assertThat(run.code()).as(run.output()).isZero();
    }

    /** If the test fails in the middle, what it started must go all the same. */
    @AfterEach
    void endWhatIsLeft() throws Exception {
        new RealRun(data).endWhatIsLeft();
    }
}
