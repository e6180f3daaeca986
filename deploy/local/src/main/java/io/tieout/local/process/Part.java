package io.tieout.local.process;

import io.tieout.embedded.RunningProcess;
import java.time.Duration;

/** One process of the stack: how it is started, how it is known to be ready, how it is stopped. */
public interface Part {
    /** The name a person uses, for example {@code connector}. */
    String name();

    /** The TCP port it listens on. */
    int port();

    /** Starts the process and returns at once, or as soon as it serves; {@link #isReady()} decides. */
    RunningProcess launch();

    /** Whether it serves now. */
    boolean isReady();

    /** Asks the process to end in an orderly way, waits, and ends it by force if it does not. */
    void stop(RunningProcess process);

    /** A sentence on where to look when it fails. */
    String whereToLook();

    /** How long it may take to become ready. */
    default Duration startPatience() {
        return Duration.ofSeconds(180);
    }
}
