package io.tieout.starter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.outcome.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnsTests {

    private static final Problem CLOSED = new Problem("CLOSED_PERIOD", "March is closed.", "Open it.");

    @Test
    void aColumnHasACellForEachRow() {
        assertThat(cells(Columns.of(List.of(1, 20)).with("numbers", number -> number), "numbers"))
                .containsExactly("1", "20");
        assertThat(cells(Columns.of(List.of(1, 20)).with("small", number -> number < 10 ? true : null), "small"))
                .containsExactly("true", null);
    }

    @Test
    void aProblemIsThreeColumnsAndNoneIsNullInEach() {
        Columns<Integer> columns = Columns.of(List.of(1, 2)).withProblem(number -> number == 1 ? CLOSED : null);

        assertThat(cells(columns, "codes")).containsExactly("CLOSED_PERIOD", null);
        assertThat(cells(columns, "causes")).containsExactly("March is closed.", null);
        assertThat(cells(columns, "remedies")).containsExactly("Open it.", null);
    }

    @Test
    void whatPostgresqlCannotHoldIsReplaced() {
        assertThat(cells(Columns.of(List.of("a\0b")).with("names", name -> name), "names"))
                .containsExactly("a\uFFFDb");
    }

    @Test
    void aProblemIsThreeParametersToo() {
        assertThat(ProblemColumns.parameters(CLOSED))
                .isEqualTo(Map.of("code", "CLOSED_PERIOD", "cause", "March is closed.", "remedy", "Open it."));
        assertThat(ProblemColumns.parameters(null))
                .containsOnlyKeys("code", "cause", "remedy")
                .allSatisfy((name, value) -> assertThat(value).isNull());
    }

    private static List<@Nullable String> cells(Columns<?> columns, String name) {
        return Arrays.asList((String[]) columns.asParameters().get(name));
    }
}
