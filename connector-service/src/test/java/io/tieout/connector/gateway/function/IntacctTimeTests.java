package io.tieout.connector.gateway.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IntacctTimeTests {

    private static final Instant TIME = Instant.parse("2021-08-26T16:46:42Z");

    @Test
    void timesAreReadInEachFormThatTheGatewayUses() {
        assertThat(IntacctTime.time("08/26/2021 16:46:42")).isEqualTo(TIME);
        assertThat(IntacctTime.time("8/26/2021 16:46:42")).isEqualTo(TIME);
        assertThat(IntacctTime.time("2021-08-26T16:46:42Z")).isEqualTo(TIME);
        assertThat(IntacctTime.time("08/26/2021")).isEqualTo(Instant.parse("2021-08-26T00:00:00Z"));
        assertThat(IntacctTime.time("")).isNull();
    }

    @Test
    void datesAreReadInEachFormThatTheGatewayUses() {
        assertThat(IntacctTime.date("08/26/2021")).isEqualTo(LocalDate.of(2021, 8, 26));
        assertThat(IntacctTime.date("2021-08-26")).isEqualTo(LocalDate.of(2021, 8, 26));
        assertThat(IntacctTime.date("08/26/2021 00:00:00")).isEqualTo(LocalDate.of(2021, 8, 26));
        assertThat(IntacctTime.date("")).isNull();
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        assertThat(IntacctTime.write(TIME)).isEqualTo("08/26/2021 16:46:42");
        assertThat(IntacctTime.write(LocalDate.of(2021, 8, 6))).isEqualTo("08/06/2021");
    }

    @Test
    void anotherFormIsRefused() {
        assertThatThrownBy(() -> IntacctTime.time("26.08.2021 16:46")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> IntacctTime.date("26/13/2021")).isInstanceOf(DateTimeException.class);
    }
}
