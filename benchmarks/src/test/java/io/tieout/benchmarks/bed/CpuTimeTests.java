package io.tieout.benchmarks.bed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuTimeTests {

    @Test
    void userAndSystemTimeOfAProcessAndOfItsEndedChildrenAreCounted() {
        String stat = "4711 (a name) with) S 1 4711 4711 0 -1 4194560 1000 2000 3 4 150 50 25 75 20 0 31 0 100 200 300";

        assertThat(CpuTime.secondsIn(stat)).isEqualTo(3.0);
    }

    @Test
    void thisProcessHasUsedSomeTime() {
        assertThat(CpuTime.secondsOf(ProcessHandle.current().pid())).isPositive();
    }
}
