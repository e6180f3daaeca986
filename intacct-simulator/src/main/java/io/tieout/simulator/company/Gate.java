package io.tieout.simulator.company;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts a company's requests at work and holds the limits. First come, first served where requests queue. Time is the
 * machine's, not the simulated clock's: a queue has to move while the clock stands still.
 */
public final class Gate {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition freed = lock.newCondition();
    private final Deque<Long> admittedAtNanos = new ArrayDeque<>();
    private int atWork;
    private int mostAtWork;

    /** Why a request was not let in. */
    public enum Admission {
        ADMITTED,
        BUSY,
        TOO_MANY_PER_MINUTE
    }

    /** Lets a request in or says why not; an admitted request ends with exactly one {@link #leave()}. */
    public Admission enter(Limits limits) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long waiting = limits.whenBusy() == Limits.WhenBusy.QUEUE
                    ? TimeUnit.MILLISECONDS.toNanos(limits.queueMillis())
                    : 0;
            while (limits.concurrency() > 0 && atWork >= limits.concurrency()) {
                if (waiting <= 0) {
                    return Admission.BUSY;
                }
                waiting = freed.awaitNanos(waiting);
            }
            if (limits.requestsPerMinute() > 0 && lastMinute() >= limits.requestsPerMinute()) {
                freed.signal();
                return Admission.TOO_MANY_PER_MINUTE;
            }
            if (limits.requestsPerMinute() > 0) {
                admittedAtNanos.addLast(System.nanoTime());
            }
            atWork++;
            mostAtWork = Math.max(mostAtWork, atWork);
            return Admission.ADMITTED;
        } finally {
            lock.unlock();
        }
    }

    public void leave() {
        lock.lock();
        try {
            atWork--;
            freed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The most requests that were ever at work at the same time. */
    public int mostAtWork() {
        lock.lock();
        try {
            return mostAtWork;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the highest number seen, for the next measurement. */
    public void resetMostAtWork() {
        lock.lock();
        try {
            mostAtWork = atWork;
        } finally {
            lock.unlock();
        }
    }

    private int lastMinute() {
        long minuteAgo = System.nanoTime() - TimeUnit.MINUTES.toNanos(1);
        while (!admittedAtNanos.isEmpty() && admittedAtNanos.peekFirst() - minuteAgo < 0) {
            admittedAtNanos.removeFirst();
        }
        return admittedAtNanos.size();
    }
}
