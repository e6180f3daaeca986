package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.PostingPolicy;
import java.time.Duration;

/**
 * How long a posting may take to come to rest once nothing goes wrong any more, as the policy has it. The longest way: it is in the
 * hands of a turn that was abandoned; Intacct is asked until the window for a late commit has passed, which was reckoned by a clock that
 * was ahead; it is sent, and so often as it may be; the last of these sendings is answered with a claim that Intacct does not show, and it
 * is asked once more until the window has passed.
 *
 * @param requests of one posting. Others may travel in the same requests, but need not
 * @param time of one posting, where no other one stands before it
 */
record Patience(int requests, Duration time) {

    /** @param ahead how far a clock may have been ahead */
    static Patience with(PostingPolicy policy, Duration ahead) {
        Duration window = policy.lateCommitWindow();
        return new Patience(
                lookUps(policy, window.plus(ahead))
                        + policy.mostAttempts()
                        + Math.max(lookUps(policy, window), policy.mostLookUps()),
                MemoryPostings.LEASE
                        .plus(ahead)
                        .plus(policy.lateCommitWindow()
                                .plus(policy.slowestLookUp())
                                .multipliedBy(3))
                        .plus(policy.slowestLookUp().multipliedBy(policy.mostLookUps()))
                        .plus(policy.slowestRetry().multipliedBy(policy.mostAttempts())));
    }

    /** In such a time, if chance makes each pause as short as it can be: half of what it doubles up to. */
    private static int lookUps(PostingPolicy policy, Duration time) {
        int lookUps = 1;
        Duration passed = Duration.ZERO;
        for (Duration pause = policy.firstLookUp();
                passed.compareTo(time) < 0;
                pause = shorter(pause.multipliedBy(2), policy.slowestLookUp())) {
            passed = passed.plus(pause.dividedBy(2));
            lookUps++;
        }
        return lookUps;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
