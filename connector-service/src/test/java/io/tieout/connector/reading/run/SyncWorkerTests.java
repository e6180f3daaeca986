package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import org.junit.jupiter.api.Test;

class SyncWorkerTests {

    @Test
    void aSyncThatIsGivenUpSaysSoAndNotThatItIsTriedAgainByItself() {
        var busy = new Problem(
                ProblemCode.COMPANY_BUSY, "Company ACME is busy.", "Nothing to do: it is tried again by itself.");

        Problem told = SyncWorker.givenUp(20, busy);

        assertThat(told.code()).isEqualTo(busy.code());
        assertThat(told.cause()).contains("given up after 20 attempts", "Company ACME is busy.");
        assertThat(told.remedy()).doesNotContain("Nothing to do").contains("start the sync again");
    }
}
