package io.tieout.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RetriedTests {

    @Test
    void ofManyReasonsTheFirstTenAreSaidAndAllAreCounted() {
        Retried all = Retried.NOTHING;
        for (int i = 0; i < 12; i++) {
            all = all.plus(2, List.of("Invoice INV-%d waits.".formatted(i)));
        }

        assertThat(all.retried()).isEqualTo(24);
        assertThat(all.left()).isEqualTo(12);
        assertThat(all.reasons()).hasSize(10).first().isEqualTo("Invoice INV-0 waits.");
    }
}
