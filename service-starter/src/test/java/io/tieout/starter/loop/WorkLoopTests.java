package io.tieout.starter.loop;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WorkLoopTests {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final AtomicInteger rounds = new AtomicInteger();
    private final Semaphore begun = new Semaphore(0);
    private WorkLoop loop = new WorkLoop("test", 1, NEVER, NEVER, this::round);

    @AfterEach
    void stop() {
        loop.stop();
    }

    private boolean round() {
        rounds.incrementAndGet();
        begun.release();
        return false;
    }

    @Test
    void worksWithoutAPauseWhileThereIsWork() throws InterruptedException {
        loop = new WorkLoop("test", 1, NEVER, NEVER, () -> {
            round();
            return rounds.get() < 1000;
        });

        loop.start();

        awaitRounds(1000);
    }

    @Test
    void waitsWithoutWorkUntilItIsWoken() throws InterruptedException {
        loop.start();
        awaitRounds(1);

        loop.wake();

        awaitRounds(1);
        assertThat(rounds).hasValue(2);
    }

    @Test
    void looksAgainByItselfAfterAWhile() throws InterruptedException {
        loop = new WorkLoop("test", 1, AT_ONCE, NEVER, this::round);

        loop.start();

        awaitRounds(3);
    }

    @Test
    void isNotDeafToACallWhileItWorks() throws InterruptedException {
        loop = new WorkLoop("test", 1, NEVER, NEVER, () -> {
            if (rounds.get() == 0) {
                loop.wake();
            }
            return round();
        });

        loop.start();

        awaitRounds(2);
    }

    @Test
    void callsThatComeTogetherAreAnsweredTogether() throws InterruptedException {
        var first = new CountDownLatch(1);
        loop = new WorkLoop("test", 1, NEVER, NEVER, () -> {
            round();
            await(first);
            return false;
        });
        loop.start();
        awaitRounds(1);
        for (int call = 0; call < 100; call++) {
            loop.wake();
        }

        first.countDown();

        awaitRounds(1);
        loop.stop();
        assertThat(rounds).hasValue(2);
    }

    @Test
    void goesOnAfterFailuresAndSaysSo() throws InterruptedException {
        var log = (Logger) LoggerFactory.getLogger(WorkLoop.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        loop = new WorkLoop("The test", 1, AT_ONCE, NEVER, () -> {
            begun.release();
            return switch (rounds.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("no database");
                case 2 -> throw new StackOverflowError("too deep");
                default -> false;
            };
        });

        loop.start();

        awaitRounds(4);
        loop.stop();
        log.detachAppender(lines);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "The test failed and goes on",
                        "The test failed again and goes on: java.lang.StackOverflowError: too deep");
        assertThat(lines.list.getFirst().getThrowableProxy().getMessage()).isEqualTo("no database");
    }

    @Test
    void beginsNoRoundAfterItIsStopped() throws InterruptedException {
        loop.start();
        awaitRounds(1);

        loop.stop();
        loop.wake();

        assertThat(loop.isRunning()).isFalse();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void canBeStartedAgain() throws InterruptedException {
        for (int time = 1; time <= 3; time++) {
            loop.start();
            assertThat(loop.isRunning()).isTrue();
            awaitRounds(1);
            loop.wake();
            awaitRounds(1);
            loop.stop();
        }

        assertThat(rounds).hasValue(6);
    }

    @Test
    void isOneLoopHoweverOftenItIsStarted() throws InterruptedException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        loop = new WorkLoop("test", 1, AT_ONCE, NEVER, () -> {
            threads.add(Thread.currentThread());
            return round();
        });

        loop.start();
        loop.start();

        awaitRounds(10);
        assertThat(threads).hasSize(1);
    }

    @Test
    void waitsForTheRoundUnderWayWhenItIsStopped() throws InterruptedException {
        var ended = new AtomicBoolean();
        var proceed = new CountDownLatch(1);
        loop = new WorkLoop("test", 1, NEVER, NEVER, () -> {
            round();
            await(proceed);
            ended.set(true);
            return false;
        });
        loop.start();
        awaitRounds(1);
        Thread.ofVirtual().start(proceed::countDown);

        loop.stop();

        assertThat(ended).isTrue();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void interruptsARoundThatDoesNotEnd() throws InterruptedException {
        var interrupted = new AtomicBoolean();
        loop = new WorkLoop("test", 1, NEVER, Duration.ZERO, () -> {
            round();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.set(true);
                throw stopped;
            }
            return true;
        });
        loop.start();
        awaitRounds(1);

        loop.stop();

        assertThat(interrupted).isTrue();
    }

    @Test
    void severalThreadsWorkBesideEachOther() throws InterruptedException {
        var together = new CountDownLatch(3);
        loop = new WorkLoop("test", 3, NEVER, NEVER, () -> {
            together.countDown();
            await(together);
            return round();
        });

        loop.start();

        awaitRounds(3);
        assertThat(rounds).hasValue(3);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private void awaitRounds(int more) throws InterruptedException {
        assertThat(begun.tryAcquire(more, 1, TimeUnit.MINUTES)).isTrue();
    }
}
