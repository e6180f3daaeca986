package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.LaneAdvice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

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

    void heed(LaneAdvice advice, Instant now) {
        switch (advice) {
            case LaneAdvice.GoOn goOn -> goOn(goOn.batchSize(), now);
            case LaneAdvice.Slower slower -> {
                slowDown(now);
                pause(now.plus(slower.pause()));
            }
            case LaneAdvice.Stop stop -> pause(now.plus(stop.pause()));
            case LaneAdvice.Hold hold -> {}
        }
    }

    private void pause(Instant until) {
        pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
    }

    private void slowDown(Instant now) {
        openPermits = Math.max(1, openPermits / 2);
        easedAt = now;
    }

    private void goOn(int nextBatchSize, Instant now) {
        batchSize = nextBatchSize;
        if (easedAt.isBefore(now.minus(EASE)) && openPermits < permits) {
            openPermits++;
            easedAt = now;
        }
    }

    void changes(Consumer<Instant> at) {
        at.accept(pausedUntil);
        permitsOf.values().forEach(end -> at.accept(end.plus(JUST_AFTER)));
        turns.values().forEach(end -> at.accept(end.plus(JUST_AFTER)));
    }
}
