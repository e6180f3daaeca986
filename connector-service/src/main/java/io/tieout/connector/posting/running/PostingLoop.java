package io.tieout.connector.posting.running;

import io.tieout.connector.posting.PostingMachine;
import io.tieout.connector.posting.Turn;
import io.tieout.starter.loop.WorkLoop;
import io.tieout.starter.trace.LogContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private static final Duration LONGEST_TAKING = Duration.ofSeconds(5);
    private static final Duration LONGEST_TURN = Duration.ofSeconds(15);

    private final PostingMachine machine;
    private final int atOnce;
    private final Semaphore places;
    private final WorkLoop loop;

    PostingLoop(PostingMachine machine, PostingProperties properties) {
        this.machine = machine;
        this.atOnce = properties.atOnce();
        this.places = new Semaphore(atOnce);
        this.loop = new WorkLoop("posting-loop", 1, properties.poll(), LONGEST_TAKING, this::begin);
    }

    /** There may be something to do. */
    void wake() {
        loop.wake();
    }

    /**
     * Takes a turn and starts it, if there is a place for it; who gives one back wakes the loop.
     *
     * @return whether there was one
     */
    private boolean begin() {
        if (!places.tryAcquire()) {
            return false;
        }
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
        if (!loop.isRunning()) {
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

    @Override
    public void start() {
        loop.start();
    }

    /** Takes no more turns, and lets those under way come to their end. */
    @Override
    public void stop() {
        loop.stop();
        try {
            if (places.tryAcquire(atOnce, LONGEST_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(atOnce);
            } else {
                log.warn("Stopped while requests were under way; their postings are asked about by who comes next");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** After the outbox relay, which it needs, has started, and before it stops. */
    @Override
    public int getPhase() {
        return 100;
    }
}
