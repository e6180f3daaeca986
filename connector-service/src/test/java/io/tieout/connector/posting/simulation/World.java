package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.PostingFixtures;
import io.tieout.connector.posting.PostingMachine;
import io.tieout.connector.posting.PostingRules;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Postings;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** One world, from its seed to its end. Throws an {@link AssertionError} that names the seed when a promise is broken. */
final class World {

    private static final int STEPS_TO_DRAIN = 4000;
    private static final int DEEPEST = 3;

    /**
     * A machine that was suspended while it held a request in its hands, for longer than the window in which a late commit is
     * expected. Unique control ids and the answer that it gets when it wakes up help against that; so it does not also die, and
     * its gateway remembers control ids. Suspended, then dead, before a gateway that forgets, is beyond what is promised: the
     * tie-out finds it.
     */
    private static final Duration FREEZE = Duration.ofMinutes(20);

    private static final int REPLICAS = 2;

    /** They share their companies, and each has credentials of its own. */
    private static final List<TenantId> TENANTS = List.of(new TenantId("acme"), new TenantId("beta"));

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
    private final SimulatedGateway gateway;
    private final MemoryPostings store;
    private final PostingMachine machine;
    private final List<CreatePayment> commands = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final Set<CreatePayment> delivered = new LinkedHashSet<>();
    private final LossOfMemory loss;
    private int depth;
    private boolean faults = true;
    private boolean suspended;

    /** A turn in the hands of the replica that took it. */
    private record Held(int replica, Turn turn) {}

    World(long seed) {
        this(seed, false);
    }

    /** @param losesMemory its store is put back to an earlier copy of itself one day */
    World(long seed, boolean losesMemory) {
        this.seed = seed;
        this.chance = new Random(seed);
        this.store = new MemoryPostings(replicaClock, 1 + chance.nextInt(4));
        this.gateway = new SimulatedGateway(chance, clock, this::meanwhile, store::isPaused);
        var rules = new PostingRules(PostingFixtures.POLICY, replicaClock, chance);
        this.machine = new PostingMachine(new Mortal(), gateway, rules, replicaClock);
        int companies = 1 + chance.nextInt(2);
        for (int company = 0; company < companies; company++) {
            store.open(CompanyId.of("COMPANY-" + company), 1 + chance.nextInt(2));
        }
        int number = 1 + chance.nextInt(6);
        for (int command = 0; command < number; command++) {
            commands.add(PostingFixtures.aPayment(command + "-of-" + companies));
        }
        if (losesMemory) {
            gateway.mayForgetOnce();
        }
        this.loss = losesMemory
                ? new LossOfMemory(store, gateway, () -> List.copyOf(delivered).forEach(this::deliver), held::clear)
                : LossOfMemory.none();
    }

    void run() {
        int steps = 20 + chance.nextInt(60);
        for (int step = 0; step < steps; step++) {
            step();
            check();
        }
        faults = false;
        gateway.behave();
        for (int replica = 0; replica < REPLICAS; replica++) {
            replicaClock.set(replica, Duration.ZERO);
        }
        loss.end();
        commands.forEach(this::deliver);
        for (int step = 0; !store.allAtRest(); step++) {
            if (step > STEPS_TO_DRAIN) {
                throw new AssertionError("seed " + seed + ": a posting waits for ever");
            }
            step();
            check();
        }
        clock.pass(Duration.ofHours(1));
        gateway.work();
        check();
        checkEnd();
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
        switch (chance.nextInt(faults ? 9 : 7)) {
            case 0 -> deliver(commands.get(chance.nextInt(commands.size())));
            case 1 -> clock.pass(Duration.ofSeconds(chance.nextInt(faults ? 60 : 600)));
            case 2 -> store.doubtAbandoned();
            case 3 -> store.mend(TENANTS.get(chance.nextInt(TENANTS.size())));
            case 8 -> setClock();
            default -> dispatch();
        }
    }

    private void setClock() {
        long off = (gateway.isForgetful() ? OFF_WITH_A_FORGETFUL_GATEWAY : OFF).toSeconds();
        replicaClock.set(replicaClock.replica(), Duration.ofSeconds(chance.nextLong(-off, off + 1)));
    }

    /** Kafka may deliver a command more than once, and in any order. */
    private void deliver(CreatePayment command) {
        delivered.add(command);
        int company = Math.floorMod(
                command.docNumber().hashCode(), command.docNumber().endsWith("2") ? 2 : 1);
        TenantId tenant = TENANTS.get(Math.floorMod(command.documentKey().hashCode(), TENANTS.size()));
        store.accept(command, tenant, CompanyId.of("COMPANY-" + company));
    }

    /** Takes a turn, or carries out one that was taken before: a process may sleep in between for as long as it likes. */
    private void dispatch() {
        try {
            if (!held.isEmpty() && chance.nextBoolean()) {
                Held one = held.remove(chance.nextInt(held.size()));
                replicaClock.workAs(one.replica());
                machine.carryOut(one.turn(), this::meanwhile);
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
                machine.carryOut(turn.get(), this::meanwhile);
            }
        } catch (Crash died) {
            held.removeIf(one -> one.replica() == replicaClock.replica()); // with all that it was about to do
        }
    }

    /** While a request is under way, time passes and the other dispatcher works. */
    private void meanwhile() {
        if (depth >= DEEPEST) {
            return;
        }
        depth++;
        try {
            boolean frozen = !gateway.isForgetful() && chance.nextInt(10) == 0;
            suspended |= frozen;
            clock.pass(frozen ? FREEZE : Duration.ofSeconds(chance.nextInt(90)));
            store.doubtAbandoned();
            int steps = chance.nextInt(frozen ? 20 : 4);
            for (int step = 0; step < steps; step++) {
                step();
            }
        } finally {
            depth--;
        }
    }

    private void check() {
        if (gateway.hasTwice()) {
            throw new AssertionError("seed " + seed + ": a payment was posted twice");
        }
    }

    private void checkEnd() {
        for (MemoryPostings.Row row : store.rows()) {
            int records = gateway.recordsOf(row.command);
            boolean right = switch (row.state) {
                case POSTED -> records == 1;
                case REJECTED, DISMISSED -> records == 0;
                case PARKED -> row.doubt != null || records == 0;
                case READY, IN_FLIGHT, UNCERTAIN -> false;
            };
            if (!right) {
                throw new AssertionError("seed %d: %s is %s but the ledger has %d of it"
                        .formatted(seed, row.command.docNumber(), row.state, records));
            }
        }
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
        return store.rows().iterator().next().state;
    }

    /** The store as a process sees that can die just before or just after each of its transactions. */
    private final class Mortal implements Postings {

        @Override
        public Optional<Turn> takeTurn() {
            return store.takeTurn();
        }

        @Override
        public void giveBackPermit(Turn turn) {
            dieSometimes();
            store.giveBackPermit(turn);
            dieSometimes();
        }

        @Override
        public void settle(
                Turn turn, Map<CommandId, Decision> decisions, Map<CommandId, GatewayWords> heard, LaneAdvice advice) {
            dieSometimes();
            store.settle(turn, decisions, heard, advice);
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
