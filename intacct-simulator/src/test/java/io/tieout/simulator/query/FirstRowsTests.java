package io.tieout.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstRowsTests {

    private record Row(int second, int number) {}

    @Test
    void theyAreTheFirstOfTheSortedRowsAndThoseOfOneSecondStayInTheirOrder() {
        var random = new Random(7);
        List<Row> rows = IntStream.range(0, 5_000)
                .mapToObj(number -> new Row(random.nextInt(900), number))
                .toList();
        Comparator<Row> bySecond = Comparator.comparingInt(Row::second);

        for (int most : new int[] {0, 1, 100, 4_999, 5_000, 9_000}) {
            var first = new FirstRows<>(bySecond, most);
            rows.forEach(first::add);

            assertThat(first.inOrder())
                    .isEqualTo(rows.stream().sorted(bySecond).limit(most).toList());
            assertThat(first.count()).isEqualTo(5_000);
        }
    }

    @Test
    void ofNoneThereIsNone() {
        var first = new FirstRows<>(Comparator.<String>naturalOrder(), 10);
        Stream.<String>empty().forEach(first::add);

        assertThat(first.inOrder()).isEmpty();
        assertThat(first.count()).isZero();
    }
}
