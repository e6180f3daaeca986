package io.tieout.connector.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordNumberTests {

    @ParameterizedTest
    @CsvSource({"992504, 992504", "992504.0, 992504", "992504.00, 992504", "' 17 ', 17", "0042, 42"})
    void aNumberHasOneSpelling(String text, String number) {
        assertThat(RecordNumber.of(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-5", "1.5", "1e5", "12,345", "abc", "123--REC", "1234567890123456789"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(RecordNumber.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123",
                " 123",
                "123--REC",
                "123--12/31",
                "123##",
                "123 ",
                "123.0",
                "123#45",
                "123 (deleted)",
                "0123|x"
            })
    void aKeyOfTheAuditHistoryBeginsWithTheNumber(String text) {
        assertThat(RecordNumber.ofAuditKey(text)).contains("123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "REC--123", "INV-123", "123abc", "1.5", "--123", "0--REC"})
    void aKeyThatIsNoNumberIsNone(String text) {
        assertThat(RecordNumber.ofAuditKey(text)).isEmpty();
    }
}
