package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.PostingFixtures;
import io.tieout.connector.posting.PostingMachine;
import io.tieout.connector.posting.PostingPolicy;
import io.tieout.connector.posting.PostingRules;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Postings;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

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

    private static final Patience PATIENCE = new Patience(POLICY);

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

    /**
     * Where only the window protects, because the gateway forgets control ids, clocks may differ by 15 seconds: a turn is sent within
     * 30 seconds after it was taken, the gateway works on it for 15 minutes at most, and the window is 16 minutes; both spans are
     * measured by clocks.
     */
    private static final Duration OFF_WITH_A_FORGETFUL_GATEWAY = Duration.ofSeconds(7);

    private final long seed;
    private final Random chance;
    private final WorldClock clock = new WorldClock();
    private final ReplicaClock replicaClock = new ReplicaClock(clock, REPLICAS);
    private final Map<TenantId, CompanyId> companies = new HashMap<>();
    private final Books books = new Books(companies);
    private final Judge judge = new Judge(books, POLICY, replicaClock);
    private final SimulatedGateway gateway;
    private final MemoryPostings store;
    private final PostingMachine machine;
    private final List<Wish> wishes;
    private final Map<CommandId, Integer> revisions = new HashMap<>();
    private final List<Held> held = new ArrayList<>();
    private final LossOfMemory loss;
    private int depth;
    private boolean faults = true;
    private boolean suspended;

    /** A turn in the hands of the replica that took it. */
    private record Held(int replica, Turn turn) {}

    World(long seed) {
        this(seed, new Sabotage(), false);
    }

    /**
     * @param sabotage what is wrong with the connector of this world
     * @param losesMemory its store is put back to an earlier copy of itself one day
     */
    World(long seed, Sabotage sabotage, boolean losesMemory) {
        this.seed = seed;
        this.chance = new Random(seed);
        this.store =
                new MemoryPostings(replicaClock, 1 + chance.nextInt(MOST_IN_BATCH), sabotage.clauses(), judge::told);
        this.gateway = new SimulatedGateway(chance, clock, books, this::meanwhile, this::cutOff, store::isPaused);
        this.machine = new PostingMachine(
                sabotage.postings(new Mortal(), replicaClock),
                sabotage.ledger(new Watched()),
                new PostingRules(POLICY, sabotage.clockOfTheRules(replicaClock), chance),
                sabotage.clockOfTheMachine(replicaClock));
        List<CompanyId> all =
                List.of(CompanyId.of("COMPANY-0"), CompanyId.of("COMPANY-1")).subList(0, 1 + chance.nextInt(2));
        for (CompanyId company : all) {
            int permits = 1 + chance.nextInt(2);
            store.open(company, permits);
            judge.opened(company, permits);
        }
        TENANTS.forEach(tenant -> companies.put(tenant, all.get(chance.nextInt(all.size()))));
        this.wishes = new Wishing(chance, books).wishes(TENANTS);
        if (losesMemory) {
            gateway.mayForgetOnce();
            judge.forgiveWhatIsForgotten();
        }
        this.loss = losesMemory ? new LossOfMemory(store, gateway, this::replay, held::clear) : LossOfMemory.none();
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
        wishes.stream().filter(wish -> !judge.wasAccepted(wish)).forEach(this::deliver);
        wishes.stream().filter(wish -> chance.nextBoolean()).forEach(this::sendAnew);
        comeToRest();
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
        switch (chance.nextInt(11)) {
            case 0 -> deliverSome();
            case 1 -> clock.pass(Duration.ofSeconds(chance.nextInt(chance.nextInt(3) == 0 ? 1200 : 60)));
            case 2 -> store.doubtAbandoned();
            case 3 -> store.mend(TENANTS.get(chance.nextInt(TENANTS.size())));
            case 4 -> setClock();
            case 5 -> sendAnew(wishes.get(chance.nextInt(wishes.size())));
            default -> dispatch();
        }
    }

    private void setClock() {
        long off = (gateway.isForgetful() ? OFF_WITH_A_FORGETFUL_GATEWAY : OFF).toSeconds();
        replicaClock.set(replicaClock.replica(), Duration.ofSeconds(chance.nextLong(-off, off + 1)));
    }

    private void deliverSome() {
        int first = chance.nextInt(wishes.size());
        wishes.subList(first, first + 1 + chance.nextInt(wishes.size() - first)).forEach(this::deliver);
    }

    /** Kafka may deliver a command more than once, in any order, and an old revision after a new one. */
    private void deliver(Wish wish) {
        judge.accepted(wish);
        accept(wish, 1 + chance.nextInt(revisions.getOrDefault(wish.id(), 1)));
    }

    private void accept(Wish wish, int revision) {
        CreatePayment first = wish.command();
        CreatePayment command = revision == 1 ? first : Wishing.inRevision(first, revision);
        store.accept(command, wish.tenant(), companies.get(wish.tenant()));
    }

    /** All that was ever delivered, in its order. */
    private void replay() {
        for (Wish wish : wishes) {
            for (int revision = 1;
                    judge.wasAccepted(wish) && revision <= revisions.getOrDefault(wish.id(), 1);
                    revision++) {
                accept(wish, revision);
            }
        }
    }

    /** What was refused is mended in billing, or a person presses retry. */
    private void sendAnew(Wish wish) {
        Optional<Row> known =
                store.rows().stream().filter(row -> row.id().equals(wish.id())).findFirst();
        if (known.isEmpty()) {
            return;
        }
        int revision = revisions.getOrDefault(wish.id(), 1);
        if (!known.get().isRefused()) {
            if (!loss.isPossible()) {
                accept(wish, revision + 1); // too early, or too late: it changes nothing
            }
        } else if (!loss.isPossible() && chance.nextBoolean()) {
            judge.sentAnew(wish, revision);
            store.retry(wish.id());
        } else {
            revisions.put(wish.id(), revision + 1);
            judge.sentAnew(wish, revision + 1);
            accept(wish, revision + 1);
        }
    }

    /** Takes a turn, or carries out one that was taken before: a process may sleep in between for as long as it likes. */
    private void dispatch() {
        try {
            if (!held.isEmpty() && chance.nextInt(4) == 0) {
                carryOutHeld();
                return;
            }
            Optional<Turn> turn = machine.takeTurn();
            if (turn.isEmpty()) {
                return;
            }
            if (faults && chance.nextInt(8) == 0) {
                return; // died with its intent committed
            }
            if (chance.nextInt(4) == 0) {
                held.add(new Held(replicaClock.replica(), turn.get()));
            } else {
                carryOut(turn.get());
            }
        } catch (Crash died) {
            held.removeIf(one -> one.replica() == replicaClock.replica()); // with all that it was about to do
        }
    }

    private void carryOutHeld() {
        Held one = held.remove(chance.nextInt(held.size()));
        replicaClock.workAs(one.replica());
        carryOut(one.turn());
    }

    private void carryOut(Turn turn) {
        machine.carryOut(turn, this::meanwhile);
        Judge.require(
                loss.isPossible() || !gateway.hasRefusedTheLoginOf(turn.token()) || store.isPaused(turn.tenant()),
                "%s goes on with credentials that were refused, until its user is locked out",
                turn.tenant());
    }

    /** While a request is under way, time passes and the other dispatcher works. */
    private void meanwhile() {
        if (gateway.isForgetful()) {
            clock.within(SimulatedGateway.LONGEST_WORK, () -> meanwhile(false));
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
        clock.within(SimulatedGateway.LONGEST_WORK, () -> meanwhile(false));
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
        Instant latest = clock.instant().plus(PATIENCE.time().multipliedBy(wishes.size()));
        int most = PATIENCE.requests() * wishes.size();
        int requests = 0;
        while (!store.allAtRest() || !held.isEmpty()) {
            Judge.require(requests <= most, "after %d requests a posting has not come to rest", requests);
            Judge.require(!clock.instant().isAfter(latest), "a posting has not come to rest by %s", latest);
            TENANTS.forEach(store::mend);
            store.doubtAbandoned();
            if (!held.isEmpty() && (store.allAtRest() || chance.nextInt(8) == 0)) {
                carryOutHeld();
            }
            Optional<Turn> turn = machine.takeTurn();
            if (turn.isPresent()) {
                requests++;
                carryOut(turn.get());
            } else if (!store.allAtRest()) {
                waitForAChange();
            }
            gateway.work();
            judge.check();
        }
    }

    private void waitForAChange() {
        Optional<Instant> next = store.nextChange();
        Judge.require(next.isPresent() || !held.isEmpty(), "a posting waits for ever");
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

    PostingState stateOfFirst() {
        return store.rows().getFirst().state;
    }

    /** The gateway as its guests find it, with the judge at the door. */
    private final class Watched implements Ledger {

        @Override
        public Answer post(Batch batch) {
            judge.sending(batch.tenant(), batch.commands());
            return gateway.post(batch);
        }

        @Override
        public LookUp find(TenantId tenant, String entityId, List<IntacctCommand> commands) {
            return gateway.find(tenant, entityId, commands);
        }
    }

    /** The store as a process sees that can die just before or just after each of its transactions. */
    private final class Mortal implements Postings {

        @Override
        public Optional<Turn> takeTurn() {
            List<CompanyId> waiting = store.waiting();
            Optional<Turn> turn = store.takeTurn(waiting);
            turn.ifPresent(one -> judge.taken(one, waiting, store.isPaused(one.tenant())));
            return turn;
        }

        @Override
        public void giveBackPermit(Turn turn) {
            dieSometimes();
            store.giveBackPermit(turn);
            judge.gaveBack(turn);
            dieSometimes();
        }

        @Override
        public void settle(
                Turn turn, Map<CommandId, Decision> decisions, Map<CommandId, GatewayWords> heard, LaneAdvice advice) {
            dieSometimes();
            store.settle(turn, decisions, heard, advice);
            judge.settled(turn, decisions, advice, store.rows());
            dieSometimes();
        }

        private void dieSometimes() {
            if (faults && !suspended && chance.nextInt(12) == 0) {
                throw new Crash();
            }
        }

        @Override
        public void leave(Turn turn) {
            store.leave(turn);
        }

        @Override
        public int doubtAbandoned() {
            return store.doubtAbandoned();
        }
    }
}
