package io.tieout.starter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContainingTests {

    @Test
    void whatAPersonTypesMeansItself() {
        assertThat(Containing.pattern("Acme")).isEqualTo("%Acme%");
        assertThat(Containing.beginning("100%_\\")).isEqualTo("100\\%\\_\\\\%");
    }
}
