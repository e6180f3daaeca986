package io.tieout.local.chaos;

import io.tieout.local.Problem;
import io.tieout.local.process.Announcer;
import io.tieout.local.publish.EventFile;
import io.tieout.local.publish.Publisher;
import io.tieout.local.replay.Rewinding;
import io.tieout.local.rooms.OperatorApi;
import io.tieout.local.rooms.OperatorApi.Belief;
import io.tieout.local.rooms.Patience;
import io.tieout.local.rooms.Rooms;
import io.tieout.local.stack.PostgresCopy;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The worst hour of an operator, in minutes: PostgreSQL is put back to an earlier copy while Intacct has the records of the time since,
 * and Intacct no longer knows the control ids. The caller starts and stops the stack between the parts, which come in the order
 * {@link #loseAnHour()}, {@link #putBack()}, {@link #rewind()}, {@link #recover()}.
 */
public final class RestoreDrill {
    private static final int FEWEST = 40;
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration WATCH = Duration.ofSeconds(3);

    private final Settings settings;
    private final int payments;
    private final Clock clock;
    private final Announcer announcer;
    private final PostgresCopy copy;
    private final long begin = System.nanoTime();
    private List<ProducerRecord<String, byte[]>> events = List.of();
    private @Nullable Instant copied;
    private long postedBefore;

    public RestoreDrill(Settings settings, int payments, Clock clock, Announcer announcer) {
        if (payments < FEWEST) {
            throw new Problem("--payments must be " + FEWEST + " or more, but is " + payments + ".");
        }
        this.settings = settings;
        this.payments = payments;
        this.clock = clock;
        this.announcer = announcer;
        this.copy = new PostgresCopy(settings.folder(), settings.folder().root().resolve("copy-of-postgres"));
    }

    /** Ages are told often and the window for late commits is short, so that the drill ends in minutes. */
    public static Map<String, String> environment() {
        return Map.of(
                "SPRING_KAFKA_CONSUMER_PROPERTIES_SESSION_TIMEOUT_MS", "6000",
                "SPRING_KAFKA_CONSUMER_PROPERTIES_HEARTBEAT_INTERVAL_MS", "2000",
                "TIEOUT_MEMORY_BEAT", "1s",
                "TIEOUT_POSTING_LATE_COMMIT_WINDOW", "6s",
                "TIEOUT_POSTING_LEASE", "5s",
                "TIEOUT_POSTING_SLOWESTLOOKUP", "4s",
                "TIEOUT_POSTING_SLOWESTRETRY", "4s");
    }

    /** Payments come in, the copy is made while they are posted, and more come in and are posted. */
    public void loseAnHour() {
        var merchant = merchant();
        new Opening(announcer).open(merchant);
        events = EventFile.write(
                settings.folder().root().resolve("billing-events.jsonl"),
                new ChaosEvents(
                                merchant.tenant(),
                                merchant.rooms().payments().openInvoices(),
                                clock.instant(),
                                payments)
                        .of(payments),
                clock);
        publish(0, 45);
        copied = clock.instant();
        copy.take();
        announcer.say("copied PostgreSQL's data to " + copy.copy());
        publish(45, 80);
        calm();
        merchant.rooms().scheduler().syncNow(false); // what was read and told of Intacct is forgotten, too
        calm();
        postedBefore = merchant.rooms().connector().postedPostings();
        announcer.say("%d postings are posted, %d records of Tieout are in Intacct".formatted(postedBefore, records()));
    }

    /** Everything is stopped. */
    public void putBack() {
        copy.putBack();
        announcer.say("PostgreSQL is put back to the copy of " + moment());
    }

    /** PostgreSQL and Kafka run, and nothing else. */
    public void rewind() {
        Instant since = moment().minus(MARGIN);
        Map<String, Long> again = new Rewinding(kafka()).to(since);
        announcer.say("what reached Kafka since %s is read again: %s".formatted(since, again));
    }

    /**
     * Everything runs again.
     *
     * @return whether the services refused, nothing is there twice or lost, and the ledgers agree
     */
    public boolean recover() {
        var operator = OperatorApi.of(settings.folder(), settings.ports(), clock);
        merchant().rooms().simulator().forgetControlIds(merchant().company());
        publish(80, 92); // billing knows nothing of all this
        boolean refused = refusing(operator);
        operator.restored("the drill put PostgreSQL back to " + moment());
        announcer.say("told the services that they were restored; %d postings are asked for in Intacct first"
                .formatted(operator.askedFor()));
        calm();
        operator.replayed(false);
        announcer.say("all is read again; the mark is lifted");
        publish(92, 100);
        new Quiet(List.of(merchant()), announcer).await();
        return judge(refused);
    }

    private boolean refusing(OperatorApi operator) {
        long known = merchant().rooms().connector().postedPostings();
        announcer.say("the connector has forgotten %d of %d postings".formatted(postedBefore - known, postedBefore));
        boolean allOld = new Patience(PATIENCE, "")
                .lasts(() -> operator.beliefs().values().stream().allMatch(Belief::isOld));
        operator.beliefs()
                .forEach((name, belief) -> announcer.say(name + ": " + belief.state() + " " + belief.sentence()));
        int before = records();
        boolean sent = new Patience(WATCH, "").lasts(() -> records() != before);
        return allOld && !sent && known < postedBefore;
    }

    private boolean judge(boolean refused) {
        Verdict verdict = new Judging(announcer).judge(merchant());
        List<String> names = merchant().rooms().simulator().onceOnly(merchant().company());
        long doubled = names.size() - names.stream().distinct().count();
        verdict.twice().forEach(it -> announcer.say(it + " is in the ledger more than once"));
        verdict.lost().stream().limit(20).forEach(announcer::say);
        announcer.say("restore: refused=%s doubled=%d seconds=%d %s"
                .formatted(
                        refused,
                        doubled,
                        Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                        verdict.figures()));
        return refused && doubled == 0 && verdict.tiesOut();
    }

    private void publish(int fromPercent, int toPercent) {
        int from = events.size() * fromPercent / 100;
        int to = events.size() * toPercent / 100;
        Publisher.publish(kafka(), events.subList(from, to));
        announcer.say("published %d events of billing".formatted(to - from));
    }

    private void calm() {
        new Calm(kafka(), merchant()).await();
    }

    /** With the secrets of the installation, which are made when it starts. */
    private Merchant merchant() {
        return new Merchant("restore-1", "RESTORE1", Rooms.of(settings, "restore-1", clock), payments);
    }

    private int records() {
        return merchant()
                .rooms()
                .simulator()
                .documentsOfTieout(merchant().company())
                .size();
    }

    private Instant moment() {
        Instant moment = copied;
        if (moment == null) {
            throw new IllegalStateException("No copy was made yet");
        }
        return moment;
    }

    private String kafka() {
        return "127.0.0.1:" + settings.ports().of(Role.KAFKA);
    }
}
