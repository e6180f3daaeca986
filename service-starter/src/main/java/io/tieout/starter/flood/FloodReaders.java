package io.tieout.starter.flood;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Runs a reader for each topic whose floods are set aside, in a thread of its own. What fails comes again, for ever. While others pass, a
 * reader rests after each batch for as long as it took: a flood has at most half of what its neighbours need too.
 */
public class FloodReaders implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FloodReaders.class);
    private static final long NANOS_AFTER_A_FAILURE = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_STOP_SECONDS = 15;

    /** Smaller batches than the others have: their neighbours' rows wait behind them in the database. */
    private static final String AT_ONCE = "200";

    private final Collection<FloodHandler> handlers;
    private final FloodGate gate;
    private final SetAside setAside;
    private final ConsumerFactory<String, byte[]> consumers;
    private final String service;
    private final MeterRegistry meters;
    private final List<Running> running = new ArrayList<>();

    /** @param service whose consumer group they are */
    public FloodReaders(
            Collection<FloodHandler> handlers,
            FloodGate gate,
            SetAside setAside,
            ConsumerFactory<String, byte[]> consumers,
            String service,
            MeterRegistry meters) {
        this.handlers = handlers;
        this.gate = gate;
        this.setAside = setAside;
        this.consumers = consumers;
        this.service = service;
        this.meters = meters;
    }

    /** Something was set aside. */
    public void wake() {
        synchronized (running) {
            running.forEach(one -> one.reader.wake());
        }
    }

    @Override
    public void start() {
        synchronized (running) {
            handlers.forEach(handler -> running.add(new Running(handler)));
        }
    }

    private FloodReader reader(FloodHandler handler) {
        String name = service + "-service-floods";
        var settings = new Properties();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        return new FloodReader(
                handler, setAside, consumers.createConsumer(name, name + "-" + handler.topic(), null, settings));
    }

    @Override
    public void stop() {
        synchronized (running) {
            running.forEach(Running::stop);
            running.clear();
        }
    }

    @Override
    public boolean isRunning() {
        synchronized (running) {
            return !running.isEmpty();
        }
    }

    /** After the outbox relay, like the listeners. */
    @Override
    public int getPhase() {
        return 100;
    }

    private final class Running {

        private final FloodHandler handler;
        private final FloodReader reader;
        private final Semaphore stopped = new Semaphore(0);
        private final Thread thread;
        private volatile boolean goesOn = true;

        Running(FloodHandler handler) {
            this.handler = handler;
            this.reader = reader(handler);
            Gauge.builder("tieout.events.aside", reader, FloodReader::waiting)
                    .description("Records of the stretches that were set aside and are not handled yet")
                    .tag("topic", handler.topic())
                    .register(meters);
            thread = Thread.ofPlatform()
                    .name("flood-" + handler.topic())
                    .daemon(true)
                    .start(this::loop);
        }

        private void loop() {
            try (reader) {
                while (goesOn) {
                    step();
                }
            }
        }

        private void step() {
            try {
                long worked = reader.step();
                if (worked > 0 && gate.othersPassed(handler.topic())) {
                    pause(worked);
                }
            } catch (WakeupException woken) {
                log.trace("There is something set aside, or this is the end", woken);
            } catch (RuntimeException failed) {
                log.warn("What was set aside could not be handled and is tried again: {}", failed.getMessage());
                pause(NANOS_AFTER_A_FAILURE);
            }
        }

        private void pause(long nanos) {
            try {
                stopped.tryAcquire(nanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                goesOn = false;
            }
        }

        void stop() {
            goesOn = false;
            stopped.release();
            reader.wake();
            try {
                thread.join(TimeUnit.SECONDS.toMillis(LONGEST_STOP_SECONDS));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
