package io.tieout.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.outcome.OutcomeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTests {

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void aLimitThatNoListHasIsRefusedWithTheOnesThatMayBeAsked(int limit) {
        assertThatThrownBy(() -> Parameters.limit(limit, 100))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("\"limit\" is %d but has to be 1 to 100.".formatted(limit));
        assertThat(Parameters.limit(100, 100)).isEqualTo(100);
    }

    @Test
    void aValueIsFoundInWhateverCaseAndWhatIsNoneOfThemIsRefused() {
        assertThat(Parameters.oneOf("state", "posted", OutcomeState.values())).isEqualTo(OutcomeState.POSTED);
        assertThat(Parameters.oneOf("state", null, OutcomeState.values())).isNull();
        assertThatThrownBy(() -> Parameters.oneOf("state", "lost", OutcomeState.POSTED, OutcomeState.PARKED))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("\"state\" is \"lost\" but has to be one of [POSTED, PARKED].");
    }
}
