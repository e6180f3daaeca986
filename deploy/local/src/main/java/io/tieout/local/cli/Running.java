package io.tieout.local.cli;

import io.tieout.local.process.Announcer;
import io.tieout.local.stack.Settings;
import io.tieout.local.stack.Stack;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** A stack in the foreground: Ctrl-C, SIGTERM and the end of the launcher stop it in an orderly way. */
final class Running implements AutoCloseable {
    private final Stack stack;

    private Running(Stack stack) {
        this.stack = stack;
    }

    /**
     * Starts all processes; {@link #isUp} follows. If that fails, what was started is stopped before the failure is reported.
     */
    static Running start(Settings settings, Announcer announcer) {
        return start(Stack.prepare(settings, Clock.systemUTC(), announcer));
    }

    /** The same on a data folder that is wiped first, and nothing else belongs to it. */
    static Running startEmpty(Settings settings, Announcer announcer) {
        Running running = start(Stack.prepareEmpty(settings, Clock.systemUTC(), announcer));
        running.isUp(true);
        return running;
    }

    /** Writes down that the start is over, and whether everything that belongs to it is done. */
    void isUp(boolean complete) {
        if (complete) {
            stack.ready();
        } else {
            stack.incomplete();
        }
    }

    private static Running start(Stack stack) {
        var running = new Running(stack);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        running.stack.startParts();
        return running;
    }

    /** Returns never: the end comes through the shutdown hook. */
    void untilInterrupted() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /** Says so on the error output: the last line of the output proper is the result. */
    @Override
    public synchronized void close() {
        if (!stack.isClosed()) {
            System.err.println("stopping");
            stack.close();
            System.err.println("stopped");
        }
    }
}
