package io.tieout.connector.posting.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.posting.PostingState;
import io.tieout.model.intacct.ReversePayment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Runs the worlds {@code -Dtieout.simulation.from} (default 1) to {@code from + -Dtieout.simulation.seeds} (default 100,000). A
 * failure names its seed; {@code -Dtieout.simulation.from=SEED -Dtieout.simulation.seeds=1} replays it.
 */
class PostingSimulationTests {

    private static final long FROM = Long.getLong("tieout.simulation.from", 1);
    private static final long SEEDS = Long.getLong("tieout.simulation.seeds", 100_000);

    @Test
    void noWorldPostsTwiceLosesAPaymentOrLetsOneWaitForEver() {
        LongStream.range(FROM, FROM + SEEDS).parallel().forEach(seed -> new World(seed).run());
    }

    /** Their stores are put back to earlier copies, their ledgers forget control ids, and all is delivered again. */
    @Test
    void noWorldThatLosesItsMemoryPostsTwiceLosesAPaymentOrLetsOneWaitForEver() {
        var lost = new AtomicInteger();
        var forgotten = new AtomicInteger();
        LongStream.range(FROM, FROM + Math.ceilDiv(SEEDS, 2)).parallel().forEach(seed -> {
            var world = new World(seed, new Sabotage(), true);
            world.run();
            lost.addAndGet(world.hasLostMemory() ? 1 : 0);
            forgotten.addAndGet(world.forgotten());
        });

        if (SEEDS >= 1000) {
            assertThat(lost.get()).isGreaterThan((int) SEEDS / 3);
            assertThat(forgotten.get()).isGreaterThan((int) SEEDS / 16);
        }
    }

    /** A simulation in which nothing ever went wrong would prove nothing. */
    @Test
    void theWorldsEndInEveryStateThatTheyShould() {
        Map<PostingState, Long> payments = new ConcurrentHashMap<>();
        Map<PostingState, Long> reversals = new ConcurrentHashMap<>();
        LongStream.range(1, 2000).parallel().forEach(seed -> {
            var world = new World(seed);
            world.run();
            world.rows()
                    .forEach(row -> (row.command instanceof ReversePayment ? reversals : payments)
                            .merge(row.state, 1L, Long::sum));
        });

        assertThat(payments).containsOnlyKeys(PostingState.POSTED, PostingState.REJECTED, PostingState.PARKED);
        assertThat(reversals).containsOnlyKeys(PostingState.POSTED, PostingState.PARKED);
        assertThat(reversals.get(PostingState.POSTED)).isGreaterThan(1000);
        assertThat(reversals.get(PostingState.PARKED)).isGreaterThan(200);
    }
}
