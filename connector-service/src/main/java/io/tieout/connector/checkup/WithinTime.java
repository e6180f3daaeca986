package io.tieout.connector.checkup;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A stretch of time for several calls together. Whatever the other side does, a body that comes byte by byte included, a call is given
 * up when the time is over: its thread is interrupted, which closes its connection.
 */
public final class WithinTime {

    private final long end;

    public WithinTime(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Nothing if the time was over before there was a result. Rethrows what the call throws. */
    public <T> Optional<T> call(Supplier<T> call) {
        var task = new FutureTask<>(call::get);
        Thread thread = Thread.ofVirtual().name("checkup").start(task);
        try {
            return Optional.of(task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            thread.interrupt();
            return Optional.empty();
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
