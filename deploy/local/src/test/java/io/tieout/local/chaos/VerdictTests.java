package io.tieout.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTests {
    private static final String ONE = Verdict.documentNumber("acme", "TX-1");
    private static final String TWO = Verdict.documentNumber("acme", "TX-2");

    @Test
    void tiesOutWhenEachPostedTransactionHasItsOneRecord() {
        Verdict verdict = verdict(Map.of("TX-1", "POSTED", "TX-2", "REJECTED"), List.of(ONE), "0.00");

        assertThat(verdict.tiesOut()).isTrue();
        assertThat(verdict.line(5, 61))
                .isEqualTo("chaos: in=2 posted=1 twice=0 lost=0 difference=0.00 kills=5 seconds=61");
    }

    @Test
    void aDocumentNumberThatStandsTwiceIsTwice() {
        Verdict verdict = verdict(Map.of("TX-1", "POSTED", "TX-2", "POSTED"), List.of(ONE, TWO, ONE), "0");

        assertThat(verdict.twice()).containsExactly(ONE);
        assertThat(verdict.tiesOut()).isFalse();
    }

    @Test
    void whatIsNotTerminalIsLost() {
        assertThat(verdict(Map.of("TX-1", "POSTED", "TX-2", "REQUESTED"), List.of(ONE), "0")
                        .lost())
                .containsExactly("TX-2 of acme is REQUESTED");
        assertThat(verdict(Map.of("TX-1", "POSTED"), List.of(ONE), "0").lost())
                .containsExactly("TX-2 of acme is unknown");
    }

    @Test
    void postedWithoutARecordIsLost() {
        assertThat(verdict(Map.of("TX-1", "POSTED", "TX-2", "POSTED"), List.of(ONE), "0")
                        .lost())
                .singleElement()
                .asString()
                .contains("TX-2", "POSTED", TWO, "not in the ledger");
    }

    @Test
    void aRecordThatNobodyCallsPostedCountsAsLostToo() {
        assertThat(verdict(Map.of("TX-1", "POSTED", "TX-2", "PARKED"), List.of(ONE, TWO), "0")
                        .lost())
                .singleElement()
                .asString()
                .contains("TX-2", "PARKED", "is in the ledger");
        assertThat(verdict(Map.of("TX-1", "POSTED", "TX-2", "PARKED"), List.of(ONE, "TO-STRANGER"), "0")
                        .lost())
                .singleElement()
                .asString()
                .contains("TO-STRANGER", "nobody asked for it");
    }

    @Test
    void aDifferenceOfACentDoesNotTieOut() {
        assertThat(verdict(Map.of("TX-1", "POSTED", "TX-2", "POSTED"), List.of(ONE, TWO), "0.01")
                        .tiesOut())
                .isFalse();
    }

    @Test
    void verdictsOfSeveralTenantsAddUp() {
        Verdict one = verdict(Map.of("TX-1", "POSTED", "TX-2", "POSTED"), List.of(ONE, TWO), "0.00");

        Verdict both = Verdict.NOTHING.plus(one).plus(one);

        assertThat(both.line(0, 1)).isEqualTo("chaos: in=4 posted=4 twice=0 lost=0 difference=0.00 kills=0 seconds=1");
    }

    private static Verdict verdict(Map<String, String> states, List<String> documents, String difference) {
        return Verdict.of("acme", List.of("TX-1", "TX-2"), states, documents, new BigDecimal(difference));
    }
}
