package io.tieout.connector.posting.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A row of the table of lanes, with its permits and turns. */
final class Lane {

    private static final Duration EASE = Duration.ofSeconds(30);

    /** A lease holds until its end, and not only up to it. */
    private static final Duration JUST_AFTER = Duration.ofMillis(1);

    final Map<String, Instant> permitsOf = new HashMap<>();
    final Map<String, Instant> turns = new HashMap<>();
    int openPermits;
    int batchSize;
    Instant pausedUntil = Instant.MIN;
    int lastTurn;

    private final int permits;
    private Instant easedAt;

    Lane(int permits, int batchSize, Instant now) {
        this.permits = permits;
        this.openPermits = permits;
        this.batchSize = batchSize;
        this.easedAt = now;
    }

    Lane copy() {
        var copy = new Lane(permits, batchSize, easedAt);
        copy.permitsOf.putAll(permitsOf);
        copy.turns.putAll(turns);
        copy.openPermits = openPermits;
        copy.pausedUntil = pausedUntil;
        copy.lastTurn = lastTurn;
        return copy;
    }

    void pause(Instant until) {
        pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
    }

    void slowDown(Instant now) {
        openPermits = Math.max(1, openPermits / 2);
        easedAt = now;
    }

    void goOn(int nextBatchSize, Instant now) {
        batchSize = nextBatchSize;
        if (easedAt.isBefore(now.minus(EASE)) && openPermits < permits) {
            openPermits++;
            easedAt = now;
        }
    }

    Stream<Instant> changes() {
        return Stream.concat(
                Stream.of(pausedUntil),
                Stream.concat(permitsOf.values().stream(), turns.values().stream())
                        .map(end -> end.plus(JUST_AFTER)));
    }
}
