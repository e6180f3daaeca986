package io.tieout.connector.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.readiness.check.Assumption;
import io.tieout.connector.readiness.check.KnownAssumptions;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class QuestionsTests {

    @Test
    void everyAssumptionIsAskedAboutOnceOrHasTheReasonWhyNot() {
        assertThat(Questions.all(Clock.systemUTC()))
                .extracting(Question::id)
                .containsExactlyInAnyOrderElementsOf(
                        KnownAssumptions.all().stream().map(Assumption::id).toList());
    }

    @Test
    void whatOnlyReadsIsAskedBeforeAnythingIsWritten() {
        assertThat(Questions.all(Clock.systemUTC())).extracting(Question::kind).isSorted();
    }

    @Test
    void eachQuestionSaysWhatIsDone() {
        assertThat(Questions.all(Clock.systemUTC()))
                .allSatisfy(question -> assertThat(question.how()).isNotBlank().doesNotEndWith("."));
    }
}
