package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.PostingMachine;
import io.tieout.connector.posting.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What the processes of a world have in their hands: each takes turns, and may sleep or die before it carries them out. */
final class Replicas {

    private final RandomGenerator chance;
    private final ReplicaClock clock;
    private final PostingMachine machine;
    private final Runnable meanwhile;
    private final Consumer<Turn> carriedOut;
    private final List<Held> held = new ArrayList<>();

    /** A turn in the hands of the replica that took it. */
    private record Held(int replica, Turn turn) {}

    /**
     * @param meanwhile what the rest of the world does when a request is over and its answer is still to be stored
     * @param carriedOut is given each turn that somebody lived to carry out
     */
    Replicas(
            RandomGenerator chance,
            ReplicaClock clock,
            PostingMachine machine,
            Runnable meanwhile,
            Consumer<Turn> carriedOut) {
        this.chance = chance;
        this.clock = clock;
        this.machine = machine;
        this.meanwhile = meanwhile;
        this.carriedOut = carriedOut;
    }

    boolean areIdle() {
        return held.isEmpty();
    }

    /** All die. */
    void die() {
        held.clear();
    }

    /** Takes a turn, or carries out one that was taken before: a process may sleep in between for as long as it likes. */
    void dispatch(boolean withFaults) {
        try {
            if (!held.isEmpty() && chance.nextInt(4) == 0) {
                carryOutHeld();
                return;
            }
            Optional<Turn> turn = machine.takeTurn();
            if (turn.isEmpty()) {
                return;
            }
            if (withFaults && chance.nextInt(8) == 0) {
                return; // died with its intent committed
            }
            if (chance.nextInt(4) == 0) {
                held.add(new Held(clock.replica(), turn.get()));
            } else {
                carryOut(turn.get());
            }
        } catch (Crash died) {
            held.removeIf(one -> one.replica() == clock.replica()); // with all that it was about to do
        }
    }

    void carryOutHeld() {
        Held one = held.remove(chance.nextInt(held.size()));
        clock.workAs(one.replica());
        carryOut(one.turn());
    }

    /** @return whether there was a turn to take */
    boolean takeAndCarryOut() {
        Optional<Turn> turn = machine.takeTurn();
        turn.ifPresent(this::carryOut);
        return turn.isPresent();
    }

    private void carryOut(Turn turn) {
        machine.carryOut(turn, meanwhile);
        carriedOut.accept(turn);
    }
}
