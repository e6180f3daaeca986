package io.tieout.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimLogTests {

    private static final String LOG = """
            2026-11-21 22:00:00.000 UTC [10] LOG:  duration: 0.010 ms  execute S_1: BEGIN
            2026-11-21 22:00:00.000 UTC [11] LOG:  duration: 0.500 ms  execute <unnamed>: BEGIN
            2026-11-21 22:00:00.001 UTC [10] LOG:  duration: 0.100 ms  bind S_2: SELECT company, batch_size FROM lane
            \t WHERE due_at <= $1
            \t FOR UPDATE OF lane SKIP LOCKED
            2026-11-21 22:00:00.001 UTC [10] DETAIL:  Parameters: $1 = '2026-11-21'
            2026-11-21 22:00:00.001 UTC [11] LOG:  duration: 9.000 ms  execute <unnamed>: SELECT 1
            2026-11-21 22:00:00.002 UTC [10] LOG:  duration: 1.000 ms  execute S_3: WITH picked AS (
            \t UPDATE posting SET state = 'IN_FLIGHT', turn = $1
            2026-11-21 22:00:00.003 UTC [10] LOG:  duration: 0.390 ms  execute S_4: COMMIT
            2026-11-21 22:00:00.004 UTC [10] LOG:  duration: 0.010 ms  execute S_1: BEGIN
            2026-11-21 22:00:00.005 UTC [10] LOG:  duration: 7.000 ms  execute S_2: SELECT company, batch_size FROM lane
            \t FOR UPDATE OF lane SKIP LOCKED
            2026-11-21 22:00:00.006 UTC [10] LOG:  duration: 0.390 ms  execute S_4: COMMIT
            2026-11-21 22:00:00.006 UTC [11] LOG:  duration: 0.390 ms  execute S_4: COMMIT
            """;

    @Test
    void aClaimIsATransactionThatPicksALaneAndMarksPostings() {
        List<Double> claims = ClaimLog.claims(LOG.lines());

        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst()).isCloseTo(1.5, org.assertj.core.data.Offset.offset(1e-9));
    }
}
