package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.PostingPolicy;
import java.time.Duration;

/**
 * How long a posting may take to come to rest once nothing goes wrong any more, as the policy has it. The longest way: it is in the
 * hands of a turn that was abandoned; Intacct is asked until the window for a late commit has passed; it is sent, and so often as it may
 * be; the last of these sendings is answered with a claim that Intacct does not show, and it is asked once more until the window has
 * passed.
 */
record Patience(PostingPolicy policy) {

    /** Of one posting. Others may travel in the same requests, but need not. */
    int requests() {
        return lookUps() + policy.mostAttempts() + Math.max(lookUps(), policy.mostLookUps());
    }

    /** Of one posting, where no other one stands before it. */
    Duration time() {
        return MemoryPostings.LEASE
                .plus(policy.lateCommitWindow().plus(policy.slowestLookUp()).multipliedBy(3))
                .plus(policy.slowestLookUp().multipliedBy(policy.mostLookUps()))
                .plus(policy.slowestRetry().multipliedBy(policy.mostAttempts()));
    }

    /** In one window, if chance makes each pause as short as it can be: half of what it doubles up to. */
    private int lookUps() {
        int lookUps = 1;
        Duration passed = Duration.ZERO;
        for (Duration pause = policy.firstLookUp();
                passed.compareTo(policy.lateCommitWindow()) < 0;
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
