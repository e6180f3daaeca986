package io.tieout.connector.reading.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.gateway.query.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PartsTests {

    private static final Part LINES = InvoiceTelling.LINES;

    @Test
    void whatWasNotReadIsNotNothing() {
        var parts = new Parts();
        assertThat(parts.of(LINES.object(), "7")).isNull();

        parts.begin(LINES);

        assertThat(parts.of(LINES.object(), "7")).isEqualTo(new Parts.Of(List.of(), 0, null));
    }

    @Test
    void rowsBelongToTheRecordThatTheyNameHoweverItIsWritten() {
        Parts parts = with(row("7", "a"), row("7.0", "b"), row("8", "c"), row("", "d"));

        assertThat(of(parts, "7").count()).isEqualTo(2);
        assertThat(of(parts, "8").count()).isEqualTo(1);
        assertThat(parts.kept()).isEqualTo(3);
    }

    @Test
    void ofMoreRowsThanAreKeptTheDigestChangesWithEach() {
        Parts one = with();
        Parts other = with();
        for (int i = 0; i < Parts.MOST; i++) {
            one.add(LINES, row("7", "line " + i));
            other.add(LINES, row("7", "line " + i));
        }
        assertThat(of(one, "7").digest()).isNull();

        one.add(LINES, row("7", "one more"));
        other.add(LINES, row("7", "another"));

        assertThat(of(one, "7").rows()).hasSize(Parts.MOST);
        assertThat(of(one, "7").count()).isEqualTo(Parts.MOST + 1);
        assertThat(of(one, "7").digest())
                .isNotNull()
                .isNotEqualTo(of(other, "7").digest());
    }

    @Test
    void longRowsAreKeptAsFarAsAnEventHoldsThem() {
        Parts parts = with();
        for (int i = 0; i < 1_000; i++) {
            parts.add(LINES, row("7", "\u4e2d".repeat(1_000)));
        }

        int bytes = of(parts, "7").rows().size() * 3_000;

        assertThat(bytes).isBetween(500_000, 700_000);
        assertThat(of(parts, "7").digest()).isNotNull();
    }

    private static Parts with(Row... rows) {
        var parts = new Parts();
        parts.begin(LINES);
        List.of(rows).forEach(row -> parts.add(LINES, row));
        return parts;
    }

    private static Parts.Of of(Parts parts, String recordNo) {
        return Objects.requireNonNull(parts.of(LINES.object(), recordNo));
    }

    private static Row row(String owner, String memo) {
        return new Row("ARINVOICEITEM", Map.of("RECORDKEY", owner, "ENTRYDESCRIPTION", memo));
    }
}
