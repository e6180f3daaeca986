package io.tieout.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GatewayTests {

    @Test
    void theLeastTimeIsThatOfFullBatchesWithoutAPause() {
        assertThat(Gateway.USUAL.leastSeconds(1000, 100, 2)).isEqualTo(10.5);
        assertThat(Gateway.USUAL.leastSeconds(1, 100, 1)).isEqualTo(0.12);
    }

    @Test
    void aRequestTakesItsOwnTimeAndThatOfItsFunctions() {
        assertThat(Gateway.USUAL.millis(25)).isEqualTo(600);
    }

    @Test
    void everyBenchmarkHasANameOfItsOwn() {
        assertThat(Benchmark.all().stream().map(Benchmark::name)).doesNotHaveDuplicates();
        assertThat(Benchmark.named("one-company")).containsInstanceOf(OneCompany.class);
        assertThat(Benchmark.named("nothing")).isEmpty();
    }
}
