package io.tieout.starter.event;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for Kafka. */
public final class Acknowledgements {

    private Acknowledgements() {}

    /** @throws NotPublished if any of the sends failed */
    public static void await(List<? extends CompletableFuture<?>> sends) {
        try {
            CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new NotPublished("Kafka did not acknowledge an event: " + cause.getMessage(), cause);
        }
    }
}
