package io.tieout.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.local.RealRun.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill of a restore with the jars that ship. */
class RestoreIT {

    @TempDir
    Path data;

    @Test
    void aDatabaseThatIsPutBackPostsNothingTwiceAndLosesNothing() throws Exception {
        Ended run = new RealRun(data).onFreePorts(_ -> {}, "drill", "restore", "--payments", "100");

        String output = run.output();
        assertThat(run.said())
                .as(output)
                .anyMatch(it -> it.startsWith("restore: refused=true doubled=0 ")
                        && it.endsWith(" in=106 posted=106 twice=0 lost=0 difference=0.00"));
        for (String service : new String[] {"connector", "mapping", "payment", "scheduler"}) {
            assertThat(run.said())
                    .as(output)
                    .anyMatch(it -> it.startsWith(service + ": OLD The database was put back"));
        }
        assertThat(run.code()).as(output).isZero();
    }

    /** If the test fails in the middle, what it started must go all the same. */
    @AfterEach
    void endWhatIsLeft() throws Exception {
        new RealRun(data).endWhatIsLeft();
    }
}
