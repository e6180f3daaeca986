package io.tieout.local.chaos;

import io.tieout.local.Problem;
import io.tieout.local.process.Announcer;
import io.tieout.local.process.ChangedLines;
import io.tieout.local.rooms.Counts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until nothing is under way any more. It gives up only when nothing has moved for some minutes, because how long a run
 * takes depends on the machine.
 */
final class Quiet {
    private static final Duration STANDSTILL = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final List<Merchant> merchants;
    private final Announcer announcer;

    Quiet(List<Merchant> merchants, Announcer announcer) {
        this.merchants = merchants;
        this.announcer = new ChangedLines(announcer);
    }

    /** @throws Problem naming what is stuck */
    void await() {
        String last = "";
        long moved = System.nanoTime();
        while (true) {
            Reading reading = read();
            announcer.say(reading.progress());
            if (reading.quiet()) {
                return;
            }
            if (!reading.progress().equals(last)) {
                last = reading.progress();
                moved = System.nanoTime();
            }
            if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
                throw new Problem("Nothing has moved for " + STANDSTILL.toMinutes() + " minutes: " + reading.progress()
                        + stuck() + ". Look with ./tieout logs.");
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new Problem("Waiting for quiet was interrupted.");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** A service that is not quite up yet is asked again. */
    private Reading read() {
        try {
            Reading all = new Reading(true, 0, 0, 0, 0);
            for (Merchant merchant : merchants) {
                Counts counts = merchant.rooms().payments().summary();
                long unfinished = merchant.rooms().connector().unfinishedPostings();
                all = all.plus(counts, counts.in() >= merchant.transactions().size() && counts.allTerminal(), unfinished);
            }
            return all;
        } catch (Problem e) {
            announcer.say(String.valueOf(e.getMessage()));
            return new Reading(false, 0, 0, 0, 0);
        }
    }

    private String stuck() {
        List<String> stuck = new ArrayList<>();
        for (Merchant merchant : merchants) {
            for (String state : List.of("WAITING", "REQUESTED")) {
                merchant.rooms().payments().examples(state).forEach(it -> stuck.add(merchant.tenant() + " " + it));
            }
        }
        return stuck.isEmpty() ? "" : "; for example " + String.join("; ", stuck);
    }

    /** What all tenants together look like. */
    private record Reading(boolean settled, long in, long waiting, long requested, long unfinished) {
        Reading plus(Counts counts, boolean thisOneToo, long postings) {
            return new Reading(
                    settled && thisOneToo,
                    in + counts.in(),
                    waiting + counts.waiting(),
                    requested + counts.requested(),
                    unfinished + postings);
        }

        boolean quiet() {
            return settled && unfinished == 0;
        }

        String progress() {
            return "in %d, waiting for an invoice %d, on the way %d, postings to do %d"
                    .formatted(in, waiting, requested, unfinished);
        }
    }
}
