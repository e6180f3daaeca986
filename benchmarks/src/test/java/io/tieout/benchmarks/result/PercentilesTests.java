package io.tieout.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTests {

    @Test
    void aPercentileIsTheSmallestMeasurementThatIsNotBelowThatShare() {
        var hundred = new Percentiles(IntStream.rangeClosed(1, 100)
                .mapToObj(number -> (double) number)
                .toList());

        assertThat(hundred.median()).isEqualTo(50);
        assertThat(hundred.at(0.99)).isEqualTo(99);
        assertThat(hundred.at(1)).isEqualTo(100);
    }

    @Test
    void theOrderOfMeasuringDoesNotMatter() {
        assertThat(new Percentiles(List.of(3.0, 1.0, 2.0)).median()).isEqualTo(2);
        assertThat(new Percentiles(List.of(7.0)).at(0.01)).isEqualTo(7);
    }

    @Test
    void nothingHasNoPercentiles() {
        assertThatThrownBy(() -> new Percentiles(List.of())).hasMessageContaining("no percentiles of nothing");
    }
}
