package io.tieout.starter.kafka;

import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Half a second, then twice as long each time up to ten seconds, and never the end. */
public final class EndlessBackOff implements BackOff {

    @Override
    public BackOffExecution start() {
        var pauses = new ExponentialBackOff(500, 2);
        pauses.setMaxInterval(10_000);
        pauses.setMaxElapsedTime(Long.MAX_VALUE);
        pauses.setMaxAttempts(Long.MAX_VALUE);
        return pauses.start();
    }
}
