package io.tieout.connector.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.gateway.wire.Announced;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageProofTests {

    /** Pages of ten. A dash is what the answer does not say. */
    @ParameterizedTest
    @CsvSource({
        "10, 10, 10, 0, Last",
        "3, 3, 3, 0, Last",
        "3, 3, -, 0, Last",
        "3, -, -, 0, Last",
        "0, 0, 0, 0, Last",
        "0, -, -, -, Last",
        "10, 10, 25, 15, More",
        "3, 3, 25, 22, More",
        "3, -, -, -, More",
        "3, 3, -, -, More",
        "10, 10, -, 0, More",
        "3, 3, 25, 0, More",
        "3, 3, 3, -, More",
        "3, 2, 3, 0, More",
        "3, 5, 5, 0, Contradiction",
        "0, 0, 25, 25, Contradiction",
        "0, 0, -, 4, Contradiction",
        "0, 0, 7, 0, Contradiction",
        "0, 7, 7, 0, Contradiction"
    })
    void onlyWhatIsSaidAndNotContradictedIsAProof(
            int held, String count, String total, String remaining, String proof) {
        PageProof found = PageProof.of(new Announced(true, number(count), number(total), number(remaining)), held, 10);

        assertThat(found.getClass().getSimpleName()).isEqualTo(proof);
    }

    @org.junit.jupiter.api.Test
    void aSuccessWithoutAListIsNoEmptyList() {
        assertThat(PageProof.of(Announced.NOTHING, 0, 10)).isInstanceOf(PageProof.Contradiction.class);
    }

    private static @Nullable Long number(String text) {
        return text.equals("-") ? null : Long.valueOf(text);
    }
}
