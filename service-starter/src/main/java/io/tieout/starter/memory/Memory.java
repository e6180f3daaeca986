package io.tieout.starter.memory;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides whether the database may be believed: at the start by what Kafka has heard of it, and while the service runs by what this
 * process has seen of it. One that may not is looked at again and again, since the right one may be put in its place. Thread-safe.
 */
public final class Memory implements Fence {

    private static final Logger log = LoggerFactory.getLogger(Memory.class);

    private final DatabaseAge database;
    private final AgeTopic topic;
    private final TransactionTemplate transactions;
    private final Supplier<List<AfterRestore>> after;
    private final Supplier<List<OnNewKafka>> onNewKafka;
    private final Duration every;
    private final Promotion promotion;
    private final ReentrantLock looking = new ReentrantLock();

    /** The oldest age that this process knows of; null until Kafka was asked. */
    private @Nullable Age seen;

    private volatile Belief belief = new Belief.Unknown("The age of the database has not been compared yet.");

    /**
     * @param after asked for when it is needed, since what it does may need this fence
     * @param onNewKafka as well
     */
    Memory(
            DatabaseAge database,
            AgeTopic topic,
            TransactionTemplate transactions,
            Supplier<List<AfterRestore>> after,
            Supplier<List<OnNewKafka>> onNewKafka,
            Duration every,
            Promotion promotion) {
        this.database = database;
        this.topic = topic;
        this.transactions = transactions;
        this.after = after;
        this.onNewKafka = onNewKafka;
        this.every = every;
        this.promotion = promotion;
    }

    @Override
    public Optional<Age> trusted() {
        return belief instanceof Belief.Trusted(Age age) ? Optional.of(age) : Optional.empty();
    }

    Belief belief() {
        return belief;
    }

    /**
     * Looks at the database, and lets it beat if it may be believed.
     *
     * @throws RuntimeException if the database or Kafka does not answer; what was believed before is believed until then
     */
    void look() {
        looking.lock();
        try {
            Sight sight = database.look();
            Age age = sight.age();
            Age known = seen;
            if (known == null || !age.remembers(known)) {
                known = askKafka(age, known);
            }
            if (known != null && !age.remembers(known)) {
                seen = known;
                doubt(new Belief.Old(age, known));
            } else if (mayHaveForgottenSeconds(sight)) {
                seen = age;
                doubt(new Belief.Moved(
                        age, Objects.requireNonNull(sight.believed()), Objects.requireNonNull(sight.server())));
            } else {
                believe(age);
                database.beat(age, every).ifPresent(this::tell);
            }
        } finally {
            looking.unlock();
        }
    }

    private boolean mayHaveForgottenSeconds(Sight sight) {
        if (!sight.hasMoved() || promotion == Promotion.ASK) {
            return sight.hasMoved();
        }
        log.warn(
                "PostgreSQL was {} and is {}; it is trusted to have forgotten nothing",
                sight.believed(),
                sight.server());
        database.standsRight();
        return false;
    }

    /** Another replica may have begun a new epoch. */
    private @Nullable Age askKafka(Age age, @Nullable Age known) {
        Optional<Age> heardOf = topic.oldest();
        if (heardOf.isEmpty() && known == null && age.beat() > 0) {
            log.warn(
                    "Kafka has never heard of this database, which has beaten {} times: it is taken for a new Kafka",
                    age.beat());
            onNewKafka.get().forEach(OnNewKafka::announce);
        }
        return heardOf.filter(heard -> known == null || heard.beat() >= known.beat())
                .orElse(known);
    }

    private void believe(Age age) {
        if (belief instanceof Belief.Doubted) {
            log.info("The database may be believed again; the service goes on");
        }
        seen = age;
        belief = new Belief.Trusted(age);
    }

    private void tell(Age beat) {
        seen = beat;
        topic.publish(beat);
    }

    private void doubt(Belief.Doubted doubted) {
        if (!(belief instanceof Belief.Doubted)) {
            log.error("{}", doubted.sentence());
        }
        belief = doubted;
    }

    /**
     * A person says that the database was restored, or that it is this one that counts from now on: it begins a new epoch.
     *
     * @throws RuntimeException if the database or Kafka does not answer; to be said again then
     */
    public void restored(String who, String reason) {
        looking.lock();
        try {
            Age known = seen;
            long heardOf = Math.max(
                    known == null ? 0 : known.beat(),
                    topic.oldest().map(Age::beat).orElse(0L));
            Age begun = Objects.requireNonNull(transactions.execute(transaction -> {
                Age renewed = database.renew(heardOf);
                after.get().forEach(one -> one.restored(renewed, who, reason));
                return renewed;
            }));
            seen = begun;
            topic.publish(begun);
            belief = new Belief.Trusted(begun);
            log.atWarn()
                    .addKeyValue("who", who)
                    .addKeyValue("epoch", begun.epoch())
                    .log("The database was restored, as is said: {}", reason);
        } finally {
            looking.unlock();
        }
    }
}
