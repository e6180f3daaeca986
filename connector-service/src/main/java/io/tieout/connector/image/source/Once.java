package io.tieout.connector.image.source;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Does the same work once for all who want it at the same time. Whoever does not wait any longer leaves the work going on, so that what it
 * costs is not spent in vain. Within this process. Thread-safe.
 */
final class Once<K, V> {

    private final ConcurrentHashMap<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();
    private final Executor executor;

    /** @param executor that has a thread for each work at once */
    Once(Executor executor) {
        this.executor = executor;
    }

    /**
     * @param longest how long the caller waits
     * @return empty if it was not done by then, and goes on
     */
    Optional<V> join(K key, Supplier<V> work, Duration longest) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> shared = underWay.putIfAbsent(key, mine);
        if (shared == null) {
            start(key, work, mine);
            shared = mine;
        }
        try {
            return Optional.of(shared.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException goesOn) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        }
    }

    private void start(K key, Supplier<V> work, CompletableFuture<V> result) {
        executor.execute(() -> {
            try {
                V done = work.get();
                underWay.remove(key, result);
                result.complete(done);
            } catch (Throwable failed) { // whatever it is, those who wait have to learn it
                underWay.remove(key, result);
                result.completeExceptionally(failed);
            }
        });
    }
}
