package io.tieout.local.chaos;

import io.tieout.local.Problem;
import io.tieout.local.rooms.Rooms;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How large a run is.
 *
 * @param payments distinct transactions that are published
 * @param kills processes that are ended
 * @param seed the same seed gives the same kills and faults
 */
public record ChaosSize(int payments, int kills, long seed) {
    private static final int FEWEST = 20;
    private static final int FEW = 1_000;
    private static final int MERCHANTS_OF_FEW = 2;
    private static final int MERCHANTS_OF_MANY = 5;

    public ChaosSize {
        if (payments < FEWEST) {
            throw new Problem("--payments must be " + FEWEST + " or more, but is " + payments + ".");
        }
        if (kills < 0) {
            throw new Problem("--kills must not be negative, but is " + kills + ".");
        }
    }

    /** The tenants among whom the payments are divided. */
    List<Merchant> merchants(Function<String, Rooms> rooms) {
        int count = payments < FEW ? MERCHANTS_OF_FEW : MERCHANTS_OF_MANY;
        return IntStream.range(0, count)
                .mapToObj(number -> new Merchant(
                        "chaos-" + (number + 1),
                        "CHAOS" + (number + 1),
                        rooms.apply("chaos-" + (number + 1)),
                        payments / count + (number < payments % count ? 1 : 0)))
                .toList();
    }
}
