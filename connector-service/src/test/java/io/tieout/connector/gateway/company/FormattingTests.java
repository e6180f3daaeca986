package io.tieout.connector.gateway.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.event.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormattingTests {

    private static final Instant TIME = Instant.parse("2021-08-26T16:46:42Z");
    private static final Formatting DAY_FIRST = Formatting.of("/dmY", "+00:00", "24");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08/26/2021 16:46:42",
                "8/26/2021 16:46:42",
                " 08/26/2021 16:46:42 ",
                "2021-08-26T16:46:42Z",
                "2021-08-26T16:46:42",
                "2021-08-26 16:46:42.000",
                "2021-08-26T18:46:42+02:00",
                "08/26/2021 09:46:42 -07:00",
                "08/26/2021 04:46:42 PM",
                "08/26/2021 04:46:42 p.m."
            })
    void timesAreReadInEachFormThatTheGatewayUses(String text) {
        assertThat(Formatting.DOCUMENTED.time(text)).isEqualTo(TIME);
    }

    @Test
    void theUsersZoneDecidesWhatATimeIsUnlessTheTimeSaysSoItself() {
        Formatting denver = Formatting.of("/mdY", "-07:00", "24");

        assertThat(denver.time("08/26/2021 09:46:42")).isEqualTo(TIME);
        assertThat(denver.time("2021-08-26T16:46:42Z")).isEqualTo(TIME);
        assertThat(denver.time("08/26/2021")).isEqualTo(Instant.parse("2021-08-26T07:00:00Z"));
        assertThat(denver.write(TIME)).isEqualTo("08/26/2021 09:46:42");
        assertThat(denver.date("08/26/2021 23:59:59")).isEqualTo(LocalDate.of(2021, 8, 26));
    }

    @ParameterizedTest
    @CsvSource({
        "/mdY, 24, 08/26/2021 16:46:42",
        "/dmY, 24, 26/08/2021 16:46:42",
        ".dmY, 24, 26.08.2021 16:46:42",
        "-Ymd, 24, 2021-08-26 16:46:42",
        ".ymd, 12, 21.08.26 04:46:42 PM",
        "-dmy, 24, 26-08-21 16:46:42",
        "/Ydm, 24, 2021/26/08 16:46:42",
        "/dYm, 24, 26/2021/08 16:46:42",
        "/mdY, 12, 08/26/2021 04:46:42 PM"
    })
    void whatIsWrittenInAnyOrderIsReadTheSame(String format, String clock, String text) {
        Formatting formatting = Formatting.of(format, "+00:00", clock);

        assertThat(formatting.write(TIME)).isEqualTo(text);
        assertThat(formatting.time(text)).isEqualTo(TIME);
        assertThat(formatting.date(text)).isEqualTo(LocalDate.of(2021, 8, 26));
    }

    @ParameterizedTest
    @CsvSource({"12:00:00 AM, 00:00:00", "12:30:00 PM, 12:30:00", "01:00:00 AM, 01:00:00", "11:59:59 PM, 23:59:59"})
    void twelveIsTheFirstHourOfAHalfDay(String text, String time) {
        assertThat(Formatting.of("/mdY", "Z", "12").time("03/10/2026 " + text))
                .isEqualTo(Instant.parse("2026-03-10T" + time + "Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"03/26/2021", "31/13/2026", "0/1/2026", "03-04-2026", "03.04.2026", "03/04/26", "2026/03", "x"})
    void aDayThatDoesNotFitTheUsersOrderIsNeverSwapped(String text) {
        assertThatThrownBy(() -> DAY_FIRST.date(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void theSameTextIsAnotherDayInAnotherOrderAndAYearThatStandsFirstLeavesNoDoubt() {
        assertThat(DAY_FIRST.date("03/04/2026")).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(Formatting.DOCUMENTED.date("03/04/2026")).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(DAY_FIRST.date("2026-04-03")).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(DAY_FIRST.date("2026-04-03T10:00:00Z")).isEqualTo(LocalDate.of(2026, 4, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "+09:30, 34200",
        "-07:00, -25200",
        "- 03:30, -12600",
        "GMT-5, -18000",
        "+0530, 19800",
        "0, 0",
        "Z, 0",
        "−07:00, -25200"
    })
    void offsetsAreUnderstoodInEachForm(String text, int seconds) {
        assertThat(Formatting.of("/mdY", text, "24").offsetSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "/mdd, +00:00, 24",
        "/mdY, '', 24",
        "/mdY, Denver, 24",
        "/mdY, +25:00, 24",
        "/mdY, +01:00, 13",
        "'', +01:00, 24"
    })
    void preferencesInAnUnknownFormAreNotGuessed(String format, String offset, String clock) {
        assertThatThrownBy(() -> Formatting.of(format, offset, clock)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void anEmptyTextIsNoTime() {
        assertThat(DAY_FIRST.date("")).isNull();
        assertThat(DAY_FIRST.time(" ")).isNull();
    }

    @Test
    void theBeginningOfAllTimesIsWrittenSoThatAYearOfTwoDigitsIsNoDoubt() {
        assertThat(Formatting.of("/mdy", "-11:00", "24").write(Instant.EPOCH)).isEqualTo("01/01/00 13:00:00");
    }

    @Test
    void itIsKeptAsJson() {
        Formatting kept = Formatting.of(".dmY", "+09:30", "12").withDocumentedFilters();

        assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(kept), Formatting.class))
                .isEqualTo(kept);
        assertThat(kept.write(TIME)).isEqualTo("08/27/2021 02:16:42");
    }
}
