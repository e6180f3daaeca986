package io.tieout.model.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Tests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z,2026-03-01T12:00:00Z",
        "2026-03-01t12:00:00z,2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.123456789+01:00,2026-03-01T11:00:00.123456789Z",
        "2026-03-01T00:30:00-05:30,2026-03-01T06:00:00Z",
        "0001-01-01T00:00:00Z,0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z,9999-12-31T23:59:59Z"
    })
    void aTimeWithAnOffsetIsRead(String text, Instant instant) {
        assertThat(Rfc3339.instant(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-01",
                "2026-03-01T12:00:00",
                "2026-03-01T12:00Z",
                "2026-03-01 12:00:00Z",
                "1773480413",
                "2026-13-01T12:00:00Z",
                "2026-03-01T24:01:00Z",
                "9999-12-31T23:59:59-18:00",
                "0000-01-01T00:00:00+18:00",
                "12026-03-01T12:00:00Z"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Rfc3339.instant(text)).isInstanceOf(InvalidPayload.class);
    }
}
