package io.tieout.connector.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTests {

    private static final Problem BUSY = new Problem(
            ProblemCode.COMPANY_BUSY, "Company ACME is busy.", "Nothing to do: it is tried again by itself.");

    @ParameterizedTest
    @EnumSource(
            value = FaultClass.class,
            names = {"TRANSIENT", "BUSY"})
    void whoAskedAndWaitsIsToldToAskAgainSinceNobodyElseDoes(FaultClass passing) {
        Problem told = new Fault(passing, BUSY, null, "").toWhoAsked("Ask again in a few minutes.");

        assertThat(told.remedy()).isEqualTo("Ask again in a few minutes.");
        assertThat(told.cause()).isEqualTo(BUSY.cause());
        assertThat(told.code()).isEqualTo(BUSY.code());
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultClass.class,
            names = {"TRANSIENT", "BUSY"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatAPersonMendsKeepsItsRemedy(FaultClass lasting) {
        assertThat(new Fault(lasting, BUSY, null, "").toWhoAsked("Ask again in a few minutes."))
                .isEqualTo(BUSY);
    }
}
