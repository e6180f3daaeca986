package io.tieout.connector.posting.running;

import io.tieout.connector.posting.PostingMachine;
import io.tieout.connector.posting.Turn;
import io.tieout.starter.trace.LogContext;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes turns for as long as the service runs. One thread takes them, since taking is short; each turn's request is made by a
 * virtual thread of its own, at most so many at once, which takes the next turn itself when its full batch has an answer. A
 * failure is logged and the next round tries again; what it held becomes uncertain when its lease runs out.
 */
@Component
class PostingLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PostingLoop.class);
    private static final long LONGEST_STOP_SECONDS = 15;

    private final PostingMachine machine;
    private final PostingProperties properties;
    private final Semaphore places;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile boolean running;

    PostingLoop(PostingMachine machine, PostingProperties properties) {
        this.machine = machine;
        this.properties = properties;
        this.places = new Semaphore(properties.atOnce());
    }

    /** There may be something to do. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("posting-loop").daemon(true).start(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                round();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                log.warn("Turns could not be taken and are tried again", failed);
                pause();
            }
        }
    }

    private void round() throws InterruptedException {
        places.acquire();
        if (!begin()) {
            pause();
        }
    }

    /**
     * Takes a turn and starts it, in a place that is acquired already.
     *
     * @return whether there was one
     */
    private boolean begin() {
        Optional<Turn> turn = Optional.empty();
        try {
            turn = machine.takeTurn();
        } finally {
            if (turn.isEmpty()) {
                places.release();
            }
        }
        turn.ifPresent(one -> Thread.ofVirtual().name("turn-" + one.token()).start(() -> carryOut(one)));
        return turn.isPresent();
    }

    /** In the thread that has an answer in its hands: while the next request is under way there is time to store it. */
    private void beginBeforeSettling() {
        if (!running || !places.tryAcquire()) {
            return;
        }
        try {
            begin();
        } catch (RuntimeException failed) {
            log.warn("The next turn could not be taken and is tried again", failed);
        }
    }

    private void carryOut(Turn turn) {
        try (var context = LogContext.of(turn.tenant(), turn.trace())) {
            machine.carryOut(turn, this::beginBeforeSettling);
        } catch (RuntimeException failed) {
            log.atError()
                    .addKeyValue("turn", turn.token())
                    .setCause(failed)
                    .log("A turn could not be settled; its postings are asked about when its lease has run out");
        } finally {
            places.release();
            wake();
        }
    }

    private void pause() {
        try {
            if (work.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Takes no more turns, and lets those under way come to their end. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (!places.tryAcquire(properties.atOnce(), LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Stopped while requests were under way; their postings are asked about by who comes next");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Thread loop = thread;
        if (loop != null) {
            loop.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the outbox relay, which it needs, has started, and before it stops. */
    @Override
    public int getPhase() {
        return 100;
    }
}
