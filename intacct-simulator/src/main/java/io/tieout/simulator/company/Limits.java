package io.tieout.simulator.company;

/**
 * What the gateway allows a company. Sources contradict each other on concurrency, so all of it can be set. What is
 * absent in JSON gets its default.
 *
 * @param concurrency requests at the same time; 0 means no limit; default 2
 * @param whenBusy what happens to one request more; default {@link WhenBusy#REJECT}
 * @param queueMillis how long a queued request waits before it is rejected after all; default 5000
 * @param requestsPerMinute 0 means no limit, the default
 * @param lockoutAfter wrong passwords in a row until the user is locked out; 0 means never; default 0
 * @param sessionSeconds how long a session lives after its last use; default 7200
 */
public record Limits(
        Integer concurrency,
        WhenBusy whenBusy,
        Integer queueMillis,
        Integer requestsPerMinute,
        Integer lockoutAfter,
        Integer sessionSeconds) {

    public static final Limits DEFAULT = new Limits(2, WhenBusy.REJECT, 5000, 0, 0, 7200);

    /** What happens to a request that finds the company busy. */
    public enum WhenBusy {
        /** HTTP 429 with GW-0010. */
        REJECT,
        /** It waits its turn, first come first served. */
        QUEUE
    }

    public Limits {
        concurrency = concurrency == null ? 2 : concurrency;
        whenBusy = whenBusy == null ? WhenBusy.REJECT : whenBusy;
        queueMillis = queueMillis == null ? 5000 : queueMillis;
        requestsPerMinute = requestsPerMinute == null ? 0 : requestsPerMinute;
        lockoutAfter = lockoutAfter == null ? 0 : lockoutAfter;
        sessionSeconds = sessionSeconds == null ? 7200 : sessionSeconds;
    }

    public Limits withConcurrency(int requests, WhenBusy then) {
        return new Limits(requests, then, queueMillis, requestsPerMinute, lockoutAfter, sessionSeconds);
    }

    public Limits withRequestsPerMinute(int requests) {
        return new Limits(concurrency, whenBusy, queueMillis, requests, lockoutAfter, sessionSeconds);
    }

    public Limits withLockoutAfter(int wrongPasswords) {
        return new Limits(concurrency, whenBusy, queueMillis, requestsPerMinute, wrongPasswords, sessionSeconds);
    }

    public Limits withSessionSeconds(int seconds) {
        return new Limits(concurrency, whenBusy, queueMillis, requestsPerMinute, lockoutAfter, seconds);
    }
}
