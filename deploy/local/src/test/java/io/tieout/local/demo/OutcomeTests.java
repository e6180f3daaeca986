package io.tieout.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.local.rooms.Counts;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OutcomeTests {

    @Test
    void theLastLineIsTheOneThatScriptsRead() {
        assertThat(outcome(48, 48, "0").line())
                .isEqualTo("tie-out: in=50 posted=48 rejected=2 parked=0 dismissed=0 intacct=48 difference=0.00");
    }

    @Test
    void tiesOutOnlyIfCountsAndBalancesAgree() {
        assertThat(outcome(48, 48, "0.00").tiesOut()).isTrue();
        assertThat(outcome(48, 49, "0.00").tiesOut()).isFalse();
        assertThat(outcome(48, 48, "0.01").tiesOut()).isFalse();
        assertThat(outcome(47, 47, "0.00").tiesOut()).isFalse();
    }

    private static Outcome outcome(long posted, long intacct, String difference) {
        return new Outcome(new Counts(50, 0, 0, posted, 2, 0, 0), intacct, new BigDecimal(difference));
    }
}
