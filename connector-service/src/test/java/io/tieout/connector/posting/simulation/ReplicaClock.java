package io.tieout.connector.posting.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/** What time it is for the replica that is at work: each has a clock of its own, which is set now and then, forwards or back. */
final class ReplicaClock extends Clock {

    private final Clock world;
    private final Duration[] ahead;
    private int replica;

    ReplicaClock(Clock world, int replicas) {
        this.world = world;
        this.ahead = new Duration[replicas];
        Arrays.fill(ahead, Duration.ZERO);
    }

    int replica() {
        return replica;
    }

    void workAs(int which) {
        replica = which;
    }

    void set(int which, Duration aheadOfTheWorld) {
        ahead[which] = aheadOfTheWorld;
    }

    @Override
    public Instant instant() {
        return world.instant().plus(ahead[replica]);
    }

    @Override
    public ZoneId getZone() {
        return world.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalStateException("the world has one zone");
    }
}
