package io.tieout.local.chaos;

import io.tieout.local.stack.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What happens when, counted from the first published event. The same arguments give the same plan.
 *
 * @param span how long events are published
 * @param kills in the order of their time
 * @param phases in the order of their time; one follows the other
 */
record ChaosPlan(Duration span, List<Kill> kills, List<Phase> phases) {
    private static final long SHORTEST_MILLIS = 10_000;
    private static final long MILLIS_PER_KILL = 8_000;
    private static final long PAYMENTS_PER_SECOND = 200;
    private static final long SHORTEST_PHASE_MILLIS = 2_000;
    private static final long LONGEST_PHASE_MILLIS = 6_000;
    private static final double LEAST_SHARE = 0.05;
    private static final double MOST_SHARE = 0.4;

    /** Who is ended in each round; the connector, which has most to lose, twice. */
    private static final List<Role> VICTIMS = List.of(
            Role.CONNECTOR,
            Role.POSTGRES,
            Role.KAFKA,
            Role.PAYMENT,
            Role.MAPPING,
            Role.SIMULATOR,
            Role.CONNECTOR,
            Role.SCHEDULER,
            Role.CONSOLE);

    /**
     * The end of a process.
     *
     * @param at not before this time; a process that is down at that moment is waited for
     */
    record Kill(Duration at, Role role) {}

    /**
     * A time in which the gateway misbehaves.
     *
     * @param share of the requests that are hit
     * @param seed which of them
     */
    record Phase(Duration from, Duration to, GatewayFault fault, double share, long seed) {
        String description() {
            return "%s for %.0f %% of the requests".formatted(fault.label(), share * 100);
        }
    }

    ChaosPlan {
        kills = List.copyOf(kills);
        phases = List.copyOf(phases);
    }

    static ChaosPlan of(int payments, int kills, long seed) {
        long span =
                Math.max(SHORTEST_MILLIS, Math.max(kills * MILLIS_PER_KILL, payments * 1_000L / PAYMENTS_PER_SECOND));
        var random = new Random(seed);
        return new ChaosPlan(Duration.ofMillis(span), kills(kills, span, random), phases(span, random));
    }

    private static List<Kill> kills(int count, long span, Random random) {
        List<Role> victims = new ArrayList<>();
        while (victims.size() < count) {
            List<Role> round = new ArrayList<>(VICTIMS);
            Collections.shuffle(round, random);
            victims.addAll(round);
        }
        List<Kill> kills = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            double at = (number + random.nextDouble()) * span / count;
            kills.add(new Kill(Duration.ofMillis((long) at), victims.get(number)));
        }
        return kills;
    }

    /** About every third phase is a quiet one and therefore not in the list. */
    private static List<Phase> phases(long span, Random random) {
        List<Phase> phases = new ArrayList<>();
        List<GatewayFault> left = new ArrayList<>();
        for (long from = 0; from < span; ) {
            long to = from + random.nextLong(SHORTEST_PHASE_MILLIS, LONGEST_PHASE_MILLIS);
            if (random.nextInt(3) > 0) {
                if (left.isEmpty()) {
                    left.addAll(List.of(GatewayFault.values()));
                    Collections.shuffle(left, random);
                }
                phases.add(new Phase(
                        Duration.ofMillis(from),
                        Duration.ofMillis(to),
                        left.removeLast(),
                        random.nextDouble(LEAST_SHARE, MOST_SHARE),
                        random.nextLong(Integer.MAX_VALUE)));
            }
            from = to;
        }
        return phases;
    }
}
