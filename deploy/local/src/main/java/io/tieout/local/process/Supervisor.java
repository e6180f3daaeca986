package io.tieout.local.process;

import io.tieout.embedded.RunningProcess;
import io.tieout.local.Problem;
import io.tieout.local.process.State.Phase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts groups of parts one group after the other, keeps them running, writes down what runs, and stops everything in
 * the opposite order. Safe to be closed from a shutdown hook while it starts.
 */
public final class Supervisor implements AutoCloseable {
    /** More JVMs that start at once are slower than two after two on a small machine. */
    private static final int AT_ONCE = 2;

    private final StateFile stateFile;
    private final Clock clock;
    private final Announcer announcer;
    private final List<List<Keeper>> groups = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Phase phase = Phase.STARTING;
    private boolean forgotten;

    public Supervisor(StateFile stateFile, Clock clock, Announcer announcer) {
        this.stateFile = stateFile;
        this.clock = clock;
        this.announcer = announcer;
        writeDown();
    }

    /**
     * Starts the parts, two at a time, and returns when all are ready.
     *
     * @throws Problem if one of them does not become ready, in which case the others keep running until {@link #close()}; or if it is
     *     closed already
     */
    public void start(List<Part> together) {
        List<Keeper> keepers = together.stream()
                .map(part -> new Keeper(part, clock, announcer, this::writeDown))
                .toList();
        if (!isTaken(keepers)) {
            throw new Problem("The start was interrupted.");
        }
        inParallel(keepers, AT_ONCE, keeper -> {
            long begin = System.nanoTime();
            keeper.start();
            announcer.say("%-10s ready on port %d after %.1f s"
                    .formatted(keeper.part().name(), keeper.part().port(), (System.nanoTime() - begin) / 1e9));
        });
    }

    /** Everything that was to be started is ready. */
    public void ready() {
        phase = Phase.READY;
        writeDown();
    }

    /** All parts run, and something else that belongs to them failed. */
    public void incomplete() {
        phase = Phase.INCOMPLETE;
        writeDown();
    }

    public boolean isClosed() {
        return closed.get();
    }

    /** Stops the groups, the last one first. Further calls return at once. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        phase = Phase.STOPPING;
        writeDown();
        for (List<Keeper> group : taken().reversed()) {
            inParallel(group, group.size(), Keeper::stop);
        }
        forget();
    }

    /** What is closed takes no further group: nobody would stop it. */
    private synchronized boolean isTaken(List<Keeper> keepers) {
        return !closed.get() && groups.add(keepers);
    }

    private synchronized List<List<Keeper>> taken() {
        return new ArrayList<>(groups);
    }

    private synchronized void forget() {
        forgotten = true;
        stateFile.delete();
    }

    private synchronized void writeDown() {
        if (forgotten) {
            return;
        }
        List<ProcessRecord> processes = groups.stream()
                .flatMap(List::stream)
                .flatMap(keeper -> keeper.running().stream())
                .toList();
        stateFile.write(new State(self(), phase, processes));
    }

    private static ProcessRecord self() {
        RunningProcess self = RunningProcess.withPid(ProcessHandle.current().pid())
                .orElseThrow(() -> new IllegalStateException("This process does not run"));
        return new ProcessRecord("launcher", self.pid(), 0, self.startedAt());
    }

    /** The first failure ends the wait for the others. */
    private static void awaitAll(List<Future<?>> running, ExecutorService threads)
            throws ExecutionException, InterruptedException {
        try {
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            threads.shutdownNow();
            throw e;
        }
    }

    private static void inParallel(List<Keeper> keepers, int atOnce, java.util.function.Consumer<Keeper> task) {
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, atOnce))) {
            List<Future<?>> running = new ArrayList<>();
            for (Keeper keeper : keepers) {
                running.add(threads.submit(() -> task.accept(keeper)));
            }
            awaitAll(running, threads);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("The start was interrupted.", e);
        }
    }
}
