package io.tieout.local.chaos;

import io.tieout.local.Problem;
import io.tieout.local.process.Announcer;
import io.tieout.local.publish.EventFile;
import io.tieout.local.publish.SteadyPublisher;
import io.tieout.local.rooms.Patience;
import io.tieout.local.rooms.Rooms;
import io.tieout.local.rooms.SimulatorApi;
import io.tieout.local.stack.Condition;
import io.tieout.local.stack.Health;
import io.tieout.local.stack.Ports;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The chaos run on a stack that runs. */
public final class Chaos {
    private static final Duration RECOVERY_PATIENCE = Duration.ofMinutes(4);

    private final Settings settings;
    private final ChaosSize size;
    private final Clock clock;
    private final Announcer announcer;

    public Chaos(Settings settings, ChaosSize size, Clock clock, Announcer announcer) {
        this.settings = settings;
        this.size = size;
        this.clock = clock;
        this.announcer = announcer;
    }

    /**
     * The environment of the services with which a run does not take for ever. The window is longer than the latest commit of the
     * plan's faults, as the real one is longer than the gateway's longest run; nothing else of the promises is relaxed. Attempts are
     * many, so that a gateway which is broken all the time does not fill the parking lot.
     */
    public static Map<String, String> environment() {
        return Map.of(
                "SPRING_KAFKA_CONSUMER_PROPERTIES_SESSION_TIMEOUT_MS", "6000",
                "SPRING_KAFKA_CONSUMER_PROPERTIES_HEARTBEAT_INTERVAL_MS", "2000",
                "TIEOUT_POSTING_LATE_COMMIT_WINDOW", "12s",
                "TIEOUT_POSTING_LEASE", "5s",
                "TIEOUT_POSTING_SLOWESTLOOKUP", "4s",
                "TIEOUT_POSTING_SLOWESTRETRY", "4s",
                "TIEOUT_POSTING_MOSTATTEMPTS", "1000",
                "TIEOUT_INTACCT_PAUSE", "3s",
                "TIEOUT_LANE_EASE", "2s");
    }

    /**
     * Runs to the end and prints the verdict.
     *
     * @return whether everything ties out
     */
    public boolean run() {
        long begin = System.nanoTime();
        announcer.say("seed " + size.seed()
                + "; it replays with --payments %d --kills %d --seed %d"
                        .formatted(size.payments(), size.kills(), size.seed()));
        List<Merchant> merchants = size.merchants(tenant -> Rooms.of(settings, tenant, clock));
        merchants.forEach(new Opening(announcer)::open);
        List<ProducerRecord<String, byte[]>> records = records(merchants);
        var timeline = new Timeline(announcer);
        int kills = publishAndBreak(records, merchants.getFirst().rooms().simulator(), timeline);
        recover(merchants.getFirst().rooms().simulator(), timeline);
        new Quiet(merchants, timeline).await();
        Verdict verdict = merchants.stream().map(new Judging(announcer)::judge).reduce(Verdict.NOTHING, Verdict::plus);
        boolean unchanged = new Replaying(kafka(), announcer).changesNothing(merchants.getFirst());
        Stream.concat(
                        verdict.twice().stream().map(it -> it + " is in the ledger more than once"),
                        verdict.lost().stream())
                .limit(20)
                .forEach(announcer::say);
        announcer.say(
                verdict.line(kills, Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
        return verdict.tiesOut() && unchanged && kills == size.kills();
    }

    private int publishAndBreak(
            List<ProducerRecord<String, byte[]>> records, SimulatorApi simulator, Timeline timeline) {
        ChaosPlan plan = ChaosPlan.of(size.payments(), size.kills(), size.seed());
        timeline.say("publishing %d events within %d s"
                .formatted(records.size(), plan.span().toSeconds()));
        var killing = new Killing(plan.kills(), settings.folder().stateFile(), timeline);
        var faults = new FaultSwitching(plan.phases(), simulator, timeline);
        var publisher = new SteadyPublisher(kafka());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = List.of(
                    threads.submit(killing),
                    threads.submit(faults),
                    threads.submit(() -> publisher.publish(records, plan.span())));
            try {
                for (Future<?> one : running) {
                    one.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof Problem problem ? problem : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new Problem("The run was interrupted.", e);
            }
        }
        return killing.done();
    }

    private String kafka() {
        return "127.0.0.1:" + settings.ports().of(Role.KAFKA);
    }

    private List<ProducerRecord<String, byte[]>> records(List<Merchant> merchants) {
        List<List<Map<String, Object>>> events = new ArrayList<>();
        for (Merchant merchant : merchants) {
            events.add(new ChaosEvents(
                            merchant.tenant(),
                            merchant.rooms().payments().openInvoices(),
                            clock.instant(),
                            size.seed() + events.size())
                    .of(merchant.payments()));
        }
        return EventFile.write(
                settings.folder().root().resolve("billing-events.jsonl"), Interleaving.of(events, size.seed()), clock);
    }

    private void recover(SimulatorApi simulator, Timeline timeline) {
        timeline.say("no more kills; faults off; waiting until everything is up");
        simulator.clearFaults();
        Ports ports = settings.ports();
        new Patience(RECOVERY_PATIENCE, "not every process is up again")
                .until(() -> Stream.of(Role.values())
                        .allMatch(it -> Health.of(it, settings.folder(), ports.of(it)) == Condition.UP));
    }
}
