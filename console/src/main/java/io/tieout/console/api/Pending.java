package io.tieout.console.api;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A question that is being asked. */
public final class Pending<T> {

    /** Longer than any call may take: connecting and answering have limits of their own. */
    private static final long SECONDS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Pending.class);

    private final Part part;
    private final Future<Answer<T>> answer;

    Pending(Part part, Future<Answer<T>> answer) {
        this.part = part;
        this.answer = answer;
    }

    /** Waits for it, at most as long as the limits of the services allow. */
    public Answer<T> answer() {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            LOG.warn("{} is not waited for any longer than {} s", part.audience(), SECONDS);
            answer.cancel(true);
            return new Answer.Away<>(part, part.away());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return new Answer.Away<>(part, part.away());
        } catch (ExecutionException failed) {
            throw new IllegalStateException(
                    "A question to " + part.audience() + " failed in the console", failed.getCause());
        }
    }
}
