package io.tieout.starter.loop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;

/**
 * Renews the leases that this process holds, three times in the length of each, in a thread of its own: nothing else that is slow makes
 * them run out. When the process dies, they run out by themselves. Thread-safe.
 *
 * @param <T> what a lease is known by
 */
public abstract class LeaseRenewal<T> implements SmartLifecycle {

    private static final int CHANCES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Set<T> held = ConcurrentHashMap.newKeySet();
    private final Duration length;
    private final Clock clock;
    private final WorkLoop loop;

    /**
     * @param name of the thread, and in the log
     * @param length of a lease, from each renewal on
     */
    protected LeaseRenewal(String name, Duration length, Clock clock) {
        this.length = length;
        this.clock = clock;
        this.loop = new WorkLoop(name, 1, length.dividedBy(CHANCES), PATIENCE, () -> {
            renew();
            return false;
        });
    }

    /** The lease is renewed from now on. */
    public void hold(T lease) {
        held.add(lease);
    }

    /** The lease is not renewed any more. */
    public void release(T lease) {
        held.remove(lease);
    }

    /** Held until it is closed. */
    public Held during(T lease) {
        hold(lease);
        return () -> release(lease);
    }

    /** A lease that is renewed until this is closed. */
    public interface Held extends AutoCloseable {

        @Override
        void close();
    }

    /** Renews what is held now. */
    public final void renew() {
        List<T> leases = List.copyOf(held);
        if (!leases.isEmpty()) {
            renew(leases, clock.instant().plus(length));
        }
    }

    /** @param leases some of which may have run out, or may be given back at this moment: such stay as they are */
    protected abstract void renew(List<T> leases, Instant until);

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** Before whoever holds leases starts, and after they have stopped. */
    @Override
    public int getPhase() {
        return 50;
    }
}
