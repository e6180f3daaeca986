package io.tieout.connector.posting.simulation;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.posting.PostingFixtures;
import io.tieout.connector.posting.PostingMachine;
import io.tieout.connector.posting.PostingPolicy;
import io.tieout.connector.posting.PostingRules;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** One world, from its seed to its end. Throws an {@link AssertionError} that names the seed when a promise is broken. */
final class World {

    private static final int DEEPEST = 3;
    private static final int MOST_IN_BATCH = 4;
    private static final int MOST_ATTEMPTS = 6;

    private static final PostingPolicy POLICY = new PostingPolicy(
            MOST_IN_BATCH,
            PostingFixtures.POLICY.requestTime(),
            PostingFixtures.POLICY.lateCommitWindow(),
            PostingFixtures.POLICY.firstLookUp(),
            PostingFixtures.POLICY.slowestLookUp(),
            PostingFixtures.POLICY.firstRetry(),
            PostingFixtures.POLICY.slowestRetry(),
            MOST_ATTEMPTS,
            PostingFixtures.POLICY.mostLookUps());

    /**
     * A machine that was suspended while it held a request in its hands, for longer than the window in which a late commit is
     * expected. Unique control ids and the answer that it gets when it wakes up help against that; so it does not also die, and
     * its gateway remembers control ids. Suspended, then dead, before a gateway that forgets, is beyond what is promised: the
     * tie-out finds it.
     */
    private static final Duration FREEZE = Duration.ofMinutes(20);

    private static final int REPLICAS = 2;

    /** Some share a company, and each has credentials of its own. */
    private static final List<TenantId> TENANTS =
            List.of(new TenantId("acme"), new TenantId("beta"), new TenantId("coma"));

    /** How far the clock of a replica is off. */
    private static final Duration OFF = Duration.ofHours(1);

    private static final Patience PATIENCE = Patience.with(POLICY, OFF);

    /**
     * Where only the window protects, because the gateway forgets control ids, clocks may differ by 15 seconds: a turn is sent within
     * 30 seconds after it was taken, the gateway works on it for 15 minutes at most, and the window is 16 minutes; both spans are
     * measured by clocks.
     */
    private static final Duration OFF_WITH_A_FORGETFUL_GATEWAY = Duration.ofSeconds(7);

    private final long seed;
    private final RandomGenerator chance;

    /** Of its own, so that a world in which nothing is parked is the same with tries and without. */
    private final RandomGenerator chanceOfTries;

    private final WorldClock clock = new WorldClock();
    private final ReplicaClock replicaClock = new ReplicaClock(clock, REPLICAS);
    private final Map<TenantId, CompanyId> companies = new HashMap<>();
    private final Books books = new Books(companies);
    private final Judge judge = new Judge(books, POLICY, replicaClock);
    private final SimulatedGateway gateway;
    private final MemoryPostings store;
    private final Replicas replicas;
    private final Billing billing;
    private final LossOfMemory loss;
    private int depth;
    private boolean faults = true;
    private boolean suspended;

    World(long seed) {
        this(seed, new Sabotage(), false);
    }

    /**
     * @param sabotage what is wrong with the connector of this world
     * @param losesMemory its store is put back to an earlier copy of itself one day
     */
    World(long seed, Sabotage sabotage, boolean losesMemory) {
        this.seed = seed;
        this.chance = new SplittableRandom(seed);
        this.chanceOfTries = new SplittableRandom(~seed);
        this.store =
                new MemoryPostings(replicaClock, 1 + chance.nextInt(MOST_IN_BATCH), sabotage.clauses(), this::told);
        this.gateway = new SimulatedGateway(
                chance, clock, books, sabotage.understanding(), this::meanwhile, this::cutOff, store::isPaused);
        var machine = new PostingMachine(
                sabotage.postings(new MortalPostings(store, judge, this::dieSometimes), replicaClock),
                sabotage.ledger(new WatchedLedger(gateway, judge)),
                new PostingRules(POLICY, sabotage.clockOfTheRules(replicaClock), chance),
                sabotage.clockOfTheMachine(replicaClock));
        this.replicas = new Replicas(chance, replicaClock, machine, this::meanwhile, this::checkLogin);
        List<CompanyId> all =
                List.of(CompanyId.of("COMPANY-0"), CompanyId.of("COMPANY-1")).subList(0, 1 + chance.nextInt(2));
        for (CompanyId company : all) {
            int permits = 1 + chance.nextInt(2);
            store.open(company, permits);
            judge.opened(company, permits);
        }
        TENANTS.forEach(tenant -> companies.put(tenant, all.get(chance.nextInt(all.size()))));
        this.billing = new Billing(chance, store, judge, books, companies, TENANTS);
        if (losesMemory) {
            gateway.mayForgetOnce();
            judge.forgiveWhatIsForgotten();
        }
        this.loss =
                losesMemory ? new LossOfMemory(store, gateway, billing::replay, replicas::die) : LossOfMemory.none();
    }

    private void told(Row row) {
        judge.told(row);
        billing.told(row);
    }

    void run() {
        try {
            live();
        } catch (AssertionError broken) {
            throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
        }
    }

    private void live() {
        int steps = 20 + chance.nextInt(60);
        for (int step = 0; step < steps; step++) {
            step();
            judge.check();
        }
        faults = false;
        gateway.behave();
        for (int replica = 0; replica < REPLICAS; replica++) {
            replicaClock.set(replica, Duration.ZERO);
        }
        loss.end();
        billing.deliverWhatIsMissing();
        billing.sendSomeAnew(!loss.isPossible());
        do {
            comeToRest();
        } while (billing.deliverWhatIsMissing()); // the reversals of what was posted last
        clock.pass(Duration.ofHours(1));
        gateway.work();
        judge.check();
        judge.checkEnd(store.rows());
    }

    /** Whichever replica works, what it was doing before goes on by the clock of the one that did it. */
    private void step() {
        int before = replicaClock.replica();
        replicaClock.workAs(chance.nextInt(REPLICAS));
        try {
            act();
            if (faults && loss.isPossible() && chance.nextInt(10) == 0) {
                loss.goOn(chance.nextBoolean());
            }
        } finally {
            replicaClock.workAs(before);
        }
        gateway.work();
    }

    private void act() {
        if (chanceOfTries.nextInt(14) == 0) {
            billing.tryOneAgain(chanceOfTries);
        }
        switch (chance.nextInt(13)) {
            case 0, 6 -> billing.deliverSome();
            case 1 -> clock.pass(Duration.ofSeconds(chance.nextInt(chance.nextInt(3) == 0 ? 1200 : 60)));
            case 2 -> store.doubtAbandoned();
            case 3 -> store.mend(TENANTS.get(chance.nextInt(TENANTS.size())));
            case 4 -> setClock();
            case 5 -> billing.sendOneAnew(!loss.isPossible());
            case 7 -> billing.reverseByHand();
            default -> replicas.dispatch(faults);
        }
    }

    private void setClock() {
        long off = (gateway.isForgetful() ? OFF_WITH_A_FORGETFUL_GATEWAY : OFF).toSeconds();
        replicaClock.set(replicaClock.replica(), Duration.ofSeconds(chance.nextLong(-off, off + 1)));
    }

    private void checkLogin(Turn turn) {
        Judge.require(
                loss.isPossible() || !gateway.hasRefusedTheLoginOf(turn.token()) || store.isPaused(turn.tenant()),
                "%s goes on with credentials that were refused, until its user is locked out",
                turn.tenant());
    }

    private void dieSometimes() {
        if (faults && !suspended && chance.nextInt(12) == 0) {
            throw new Crash();
        }
    }

    /** While a request is under way, time passes and the other dispatcher works. */
    private void meanwhile() {
        if (gateway.isForgetful()) {
            clock.within(Functions.LONGEST_WORK, () -> meanwhile(false));
        } else {
            meanwhile(chance.nextInt(8) == 0);
        }
    }

    /**
     * A process that is cut off from the store, and whose request is sent anew long after its postings were doubted, has to live to say so;
     * and it says so before the window has passed in which they are doubted.
     */
    private void cutOff() {
        suspended = true;
        clock.within(Functions.LONGEST_WORK, () -> meanwhile(false));
    }

    private void meanwhile(boolean frozen) {
        if (depth >= DEEPEST || !faults) {
            return;
        }
        depth++;
        try {
            suspended |= frozen;
            int times = frozen ? 1 + chance.nextInt(2) : 1;
            for (int time = 0; time < times; time++) {
                clock.pass(frozen ? FREEZE : Duration.ofSeconds(chance.nextInt(90)));
                store.doubtAbandoned();
                int steps = chance.nextInt(frozen ? 15 : 7);
                for (int step = 0; step < steps; step++) {
                    step();
                }
            }
        } finally {
            depth--;
        }
    }

    /** Nothing goes wrong any more, and time passes only while there is nothing to do: then all has an end that can be reckoned. */
    private void comeToRest() {
        int ways = billing.wishes() + billing.overtaking();
        Instant latest = clock.instant().plus(PATIENCE.time().multipliedBy(ways));
        int most = PATIENCE.requests() * ways;
        int requests = 0;
        while (!store.allAtRest() || !replicas.areIdle()) {
            Judge.require(requests <= most, "after %d requests a posting has not come to rest", requests);
            Judge.require(!clock.instant().isAfter(latest), "a posting has not come to rest by %s", latest);
            TENANTS.forEach(store::mend);
            store.doubtAbandoned();
            if (!replicas.areIdle() && (store.allAtRest() || chance.nextInt(8) == 0)) {
                replicas.carryOutHeld();
            }
            if (replicas.takeAndCarryOut()) {
                requests++;
            } else if (!store.allAtRest()) {
                waitForAChange();
            }
            gateway.work();
            judge.check();
        }
    }

    private void waitForAChange() {
        Optional<Instant> next = store.nextChange();
        Judge.require(next.isPresent() || !replicas.areIdle(), "a posting waits for ever");
        next.ifPresent(time -> clock.pass(Duration.between(clock.instant(), time)));
    }

    /** Whether its store was put back. */
    boolean hasLostMemory() {
        return loss.hasHappened();
    }

    /** How many records the ledger had that the store had forgotten when it was put back. */
    int forgotten() {
        return loss.forgotten();
    }

    List<Row> rows() {
        return store.rows();
    }
}
