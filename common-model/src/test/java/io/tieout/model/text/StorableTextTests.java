package io.tieout.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "ÅRE-1", "\uD83D\uDE00", "\uDBFF\uDFFF", "\uFFFD\uFFFE"})
    void whatEveryTableHoldsIsLeftAsItIs(String text) {
        assertThat(StorableText.flawOf(text)).isNull();
        assertThat(StorableText.of(text, 200)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\uD800",
                "\uD800b",
                "\uDC00",
                "\uDC00\uD800",
                "\uD800\uD83D\uDE00",
                "\uD83D\uDE00\uDE00"
            })
    void whatNoTableHoldsHasAFlawAndIsReplacedCharacterByCharacter(String text) {
        assertThat(StorableText.flawOf(text)).isNotNull();
        assertThat(StorableText.flawOf(StorableText.of(text, 200))).isNull();
        assertThat(StorableText.of(text, 200)).hasSameSizeAs(text).contains("\uFFFD");
    }

    @Test
    void aTextIsNotCutInHalfAPair() {
        String text = "ab\uD83D\uDE00\uD83D\uDE00";

        assertThat(StorableText.of(text, 4)).isEqualTo("ab\uFFFD…");
        assertThat(StorableText.of(text, 5)).isEqualTo("ab\uD83D\uDE00…");
    }
}
